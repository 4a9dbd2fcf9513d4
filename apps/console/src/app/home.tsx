import { lazy } from 'react';
import { isOpen, useMe } from './me.js';
import { navigationFor } from './navigation.js';
import { Redirect } from 'wouter';
import { NotHere } from '../pages/not-here.js';

const Dashboard = lazy(() => import('../pages/desk/dashboard.js'));
const Providers = lazy(() => import('../pages/platform/providers.js'));

/** What one sees first: the dashboard, where it is open; else the first thing that is. */
export function Home() {
  const me = useMe();
  if (me.organization.kind === 'platform') return <Providers />;
  if (isOpen(me, 'dashboard')) return <Dashboard />;
  const first = navigationFor(me)[0]?.items[0]?.path;
  return first ? <Redirect to={first} replace /> : <NotHere />;
}
