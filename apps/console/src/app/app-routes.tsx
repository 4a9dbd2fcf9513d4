import { DEVICE_PAGE } from '@gatehouse/contracts/identity';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Loading } from '../components/loading.js';

const SignIn = lazy(() => import('../pages/auth/sign-in.js'));
const ForgotPassword = lazy(() => import('../pages/auth/forgot-password.js'));
const ResetPassword = lazy(() => import('../pages/auth/reset-password.js'));
const Activate = lazy(() => import('../pages/auth/activate.js'));
const Authorize = lazy(() => import('../pages/auth/authorize.js'));
const Device = lazy(() => import('../pages/auth/device.js'));
const AuthenticatedApp = lazy(() => import('./authenticated-app.js'));

/** Public pages; all other paths require a session. */
export function AppRoutes() {
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/sign-in" component={SignIn} />
        <Route path="/forgot-password" component={ForgotPassword} />
        <Route path="/reset-password" component={ResetPassword} />
        <Route path="/activate" component={Activate} />
        <Route path="/authorize/:interactionId" component={Authorize} />
        <Route path={DEVICE_PAGE} component={Device} />
        <Route component={AuthenticatedApp} />
      </Switch>
    </Suspense>
  );
}
