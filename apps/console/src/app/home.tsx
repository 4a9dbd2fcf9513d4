import { lazy } from 'react';
import { hasArea, useMe } from './me.js';
import { navigationFor } from './navigation.js';
import { Redirect } from 'wouter';
import { NotFound } from '../pages/not-found.js';

const Dashboard = lazy(() => import('../pages/home/dashboard.js'));
const Providers = lazy(() => import('../pages/platform/providers.js'));

/** The dashboard if the user can see it, otherwise the first page they can. */
export function Home() {
  const me = useMe();
  if (me.organization.kind === 'platform') return <Providers />;
  if (hasArea(me, 'dashboard')) return <Dashboard />;
  const first = navigationFor(me)[0]?.items[0]?.path;
  return first ? <Redirect to={first} replace /> : <NotFound />;
}
