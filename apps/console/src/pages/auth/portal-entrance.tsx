import { lazy } from 'react';
import { Redirect, useParams } from 'wouter';
import { useAuthState } from '../../api/auth-state.js';
import { useAddressPortal } from '../../api/use-portal.js';
import { Loading } from '../../components/loading.js';
import SignIn from './sign-in.js';

const AuthenticatedApp = lazy(() => import('../../app/authenticated-app.js'));

/** The sign-in page of a provider. */
export default function PortalEntrance() {
  const { slug = '' } = useParams();
  const isIn = useAuthState().kind === 'in';
  const branding = useAddressPortal(slug);
  if (branding.isPending) return <Loading />;
  if (isIn) return branding.data ? <Redirect to="/" replace /> : <AuthenticatedApp />;
  if (branding.data) return <SignIn />;
  return <Redirect to={`/sign-in?next=${encodeURIComponent(`/${slug}`)}`} replace />;
}
