import { DomainName } from '@gatehouse/contracts';
import { QueryClientProvider } from '@tanstack/react-query';
import { MantineProvider } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { Router, useLocation } from 'wouter';
import { logoPath, usePortal, type Portal } from '../api/portal.js';
import { queryClient } from '../api/queries.js';
import { useAddressPortal } from '../api/use-portal.js';
import { ErrorBoundary } from '../components/error-boundary.js';
import { initialOf } from '../components/initial.js';
import { useGuardedLocation } from '../components/unsaved-changes.js';
import { OfflineBanner } from '../components/offline-banner.js';
import { AppRoutes } from './app-routes.js';
import { textOn } from '../components/colours.js';
import { styleNonce } from './style-nonce.js';
import { cssVariablesFor, themeFor } from './theme.js';

export function App() {
  const [path] = useLocation();
  const portal = usePortal();
  const colour = portal?.colour;
  const theme = useMemo(() => themeFor(colour), [colour]);
  const cssVariables = useMemo(() => cssVariablesFor(colour), [colour]);
  useEffect(() => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
    if (icon) icon.href = iconOf(portal);
  }, [portal]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        {domain !== null && <DomainPortal domain={domain} />}
        <ErrorBoundary resetKey={path}>
          <Router hook={useGuardedLocation}>
            <AppRoutes />
          </Router>
        </ErrorBoundary>
        <OfflineBanner />
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** The domain of a provider that leads here; null at Gatehouse's own address. */
const domain = ((): string | null => {
  const own = document.querySelector<HTMLMetaElement>('meta[name=public-host]')?.content;
  const { hostname } = location;
  return own !== hostname && DomainName.safeParse(hostname).success ? hostname : null;
})();

function DomainPortal({ domain: address }: { domain: string }) {
  useAddressPortal(address);
  return null;
}

function iconOf(portal: Portal): string {
  if (!portal) return portal === null ? '/icon.svg' : 'data:,';
  const { colour, name } = portal;
  const initial = initialOf(name).replace(/[<&]/, '');
  const tile = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${colour}"/><text x="16" y="22.5" font-family="sans-serif" font-size="19" font-weight="600" text-anchor="middle" fill="${textOn(colour)}">${initial}</text></svg>`;
  return logoPath(portal) ?? `data:image/svg+xml,${encodeURIComponent(tile)}`;
}
