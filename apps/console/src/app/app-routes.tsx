import { lazy, Suspense } from 'react';
import { DEVICE_PAGE } from '@gatehouse/contracts/identity';
import { PortalSlug } from '@gatehouse/contracts/notifications';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { useAuthState } from '../api/auth-state.js';
import { Loading } from '../components/loading.js';
import { completeTexts } from '../i18n/index.js';
import { PortalStart } from '../pages/auth/portal-start.js';
import { SignIn } from '../pages/auth/sign-in.js';
import { lazyWith } from './lazy-with.js';

/** A page that says more than the ones in front of the session. */
const lazyWithTexts = lazyWith(completeTexts);

const ForgotPassword = lazy(() => import('../pages/auth/forgot-password.js'));
const ResetPassword = lazyWithTexts(() => import('../pages/auth/reset-password.js'));
const Activate = lazyWithTexts(() => import('../pages/auth/activate.js'));
const Authorize = lazyWithTexts(() => import('../pages/auth/authorize.js'));
const Device = lazyWithTexts(() => import('../pages/auth/device.js'));
const AuthenticatedApp = lazyWithTexts(() => import('./authenticated-app.js'));

/** Public pages; all other paths require a session. */
export function AppRoutes() {
  const [path] = useLocation();
  const isIn = useAuthState().kind === 'in';
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/sign-in" component={SignIn} />
        <Route path="/forgot-password" component={ForgotPassword} />
        <Route path="/reset-password" component={ResetPassword} />
        <Route path="/activate" component={Activate} />
        <Route path="/authorize/:interactionId" component={Authorize} />
        <Route path={DEVICE_PAGE} component={Device} />
        {PortalSlug.safeParse(path.slice(1)).success && (
          <Route path="/:slug">
            <PortalStart inside={<AuthenticatedApp />} />
          </Route>
        )}
        <Route>{isIn ? <AuthenticatedApp /> : <ToSignIn from={path} />}</Route>
      </Switch>
    </Suspense>
  );
}

function ToSignIn({ from }: { from: string }) {
  const next = from === '/' ? '' : `?next=${encodeURIComponent(from)}`;
  return <Redirect to={`/sign-in${next}`} replace />;
}
