import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Waiting } from '../parts/waiting.js';

const SignIn = lazy(() => import('../pages/entrance/sign-in.js'));
const ForgotPassword = lazy(() => import('../pages/entrance/forgot-password.js'));
const ResetPassword = lazy(() => import('../pages/entrance/reset-password.js'));
const Activate = lazy(() => import('../pages/entrance/activate.js'));
const BackOffice = lazy(() => import('./back-office.js'));

/** What anybody may open; everything else takes a session. */
export function Pages() {
  return (
    <Suspense fallback={<Waiting />}>
      <Switch>
        <Route path="/sign-in" component={SignIn} />
        <Route path="/forgot-password" component={ForgotPassword} />
        <Route path="/reset-password" component={ResetPassword} />
        <Route path="/activate" component={Activate} />
        <Route component={BackOffice} />
      </Switch>
    </Suspense>
  );
}
