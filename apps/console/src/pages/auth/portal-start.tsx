import type { ReactNode } from 'react';
import { Redirect, useParams } from 'wouter';
import { useAuthState } from '../../api/auth-state.js';
import { useAddressPortal } from '../../api/use-portal.js';
import { Loading } from '../../components/loading.js';
import { SignIn } from './sign-in.js';

/**
 * The sign-in page of a provider.
 * @param inside for the signed-in, where there is no such provider
 */
export function PortalStart({ inside }: { inside: ReactNode }) {
  const { slug = '' } = useParams();
  const isIn = useAuthState().kind === 'in';
  const branding = useAddressPortal(slug);
  if (branding.isPending) return <Loading />;
  if (isIn) return branding.data ? <Redirect to="/" replace /> : inside;
  if (branding.data) return <SignIn />;
  return <Redirect to={`/sign-in?next=${encodeURIComponent(`/${slug}`)}`} replace />;
}
