import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { queries } from '../api/queries.js';
import { Toasts } from '../parts/toasts.js';
import { Pages } from './pages.js';
import { styleNonce } from './style-nonce.js';
import { readable, theme } from './theme.js';

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={readable}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queries}>
        <Toasts>
          <Pages />
        </Toasts>
      </QueryClientProvider>
    </MantineProvider>
  );
}
