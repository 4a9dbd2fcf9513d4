import { getOrganizationBranding, getPortalBranding } from '@gatehouse/contracts/notifications';
import { useEffect, useLayoutEffect } from 'react';
import { ApiError } from './api-error.js';
import { expectPortal, showPortal } from './portal.js';
import { useApiQuery } from './queries.js';

/** Shows the provider of an organization. */
export function useOrganizationPortal(organizationId: string | null | undefined): void {
  const { data, error } = useApiQuery(
    getOrganizationBranding,
    { organizationId: organizationId ?? '' },
    { enabled: typeof organizationId === 'string' },
  );
  useLayoutEffect(expectPortal, []);
  useEffect(() => {
    if (data) showPortal(data);
    // An organization of its own has no provider.
    else if (error instanceof ApiError && error.code === 'not-found') showPortal(null);
  }, [data, error]);
}

/** Shows the provider whose sign-in page is at an address. */
export function useAddressPortal(address: string | null) {
  const branding = useApiQuery(
    getPortalBranding,
    { address: address ?? '' },
    { enabled: address !== null },
  );
  const { data } = branding;
  useEffect(() => {
    if (data) showPortal(data);
  }, [data]);
  return branding;
}
