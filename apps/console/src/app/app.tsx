import { QueryClientProvider } from '@tanstack/react-query';
import { MantineProvider } from '@mantine/core';
import { useLocation } from 'wouter';
import { queryClient } from '../api/queries.js';
import { ErrorBoundary } from '../components/error-boundary.js';
import { OfflineBanner } from '../components/offline-banner.js';
import { AppRoutes } from './app-routes.js';
import { styleNonce } from './style-nonce.js';
import { cssVariables, theme } from './theme.js';

export function App() {
  const [path] = useLocation();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <ErrorBoundary resetKey={path}>
          <AppRoutes />
        </ErrorBoundary>
        <OfflineBanner />
      </QueryClientProvider>
    </MantineProvider>
  );
}
