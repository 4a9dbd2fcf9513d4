import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { NotFound } from '../pages/not-found.js';
import { Home } from './home.js';
import { lazyWith } from './lazy-with.js';
import { useMe } from './me.js';
import { recordTexts, setupTexts, supportTexts } from '../i18n/index.js';

const lazyForRecords = lazyWith(recordTexts);
const lazyForAudit = lazyWith(async () => {
  await Promise.all([recordTexts(), setupTexts()]);
});
const lazyForSetup = lazyWith(setupTexts);
const lazyForSupport = lazyWith(supportTexts);

const ApplicationPage = lazyForSetup(() => import('../pages/applications/application-page.js'));
const Applications = lazyForSetup(() => import('../pages/applications/applications.js'));
const AccessManagement = lazy(() => import('../pages/settings/access-management.js'));
const Audit = lazyForAudit(() => import('../pages/audit/audit.js'));
const Assets = lazy(() => import('../pages/desk/asset-list.js'));
const Branding = lazyForSetup(() => import('../pages/branding/branding.js'));
const ContactPage = lazy(() => import('../pages/contacts/contact-page.js'));
const CustomerPage = lazyForRecords(() => import('../pages/customers/customer-page.js'));
const Customers = lazy(() => import('../pages/customers/customers.js'));
const DeadLetters = lazyForSupport(() => import('../pages/platform/dead-letters.js'));
const Deliveries = lazyForSetup(() => import('../pages/webhooks/deliveries.js'));
const Departments = lazy(() => import('../pages/settings/departments.js'));
const EmailBlocks = lazy(() => import('../pages/platform/email-blocks.js'));
const JobPage = lazy(() => import('../pages/desk/job-page.js'));
const Jobs = lazy(() => import('../pages/desk/job-list.js'));
const MyAccount = lazy(() => import('../pages/contacts/my-account.js'));
const Notifications = lazy(() => import('../pages/notifications/notifications.js'));
const ServiceAccountPage = lazyForSetup(
  () => import('../pages/service-accounts/service-account-page.js'),
);
const ServiceAccounts = lazyForSetup(() => import('../pages/service-accounts/service-accounts.js'));
const SignInProblems = lazyForSupport(() => import('../pages/support/sign-in-problems.js'));
const PersonPage = lazyForRecords(() => import('../pages/people/person-page.js'));
const Personal = lazy(() => import('../pages/personal/personal.js'));
const ReportProblem = lazy(() => import('../pages/report/report-problem.js'));
const Roles = lazy(() => import('../pages/settings/roles.js'));
const Settings = lazy(() => import('../pages/settings/settings.js'));
const Sites = lazy(() => import('../pages/desk/site-list.js'));
const Templates = lazy(() => import('../pages/desk/templates.js'));
const TermsAcceptances = lazy(() => import('../pages/settings/terms-acceptances.js'));
const TermsPage = lazy(() => import('../pages/settings/terms.js'));
const Users = lazy(() => import('../pages/people/users.js'));
const VideoSessionPage = lazy(() => import('../pages/desk/video-session-page.js'));
const VideoSessions = lazy(() => import('../pages/desk/video-sessions.js'));
const Webhooks = lazyForSetup(() => import('../pages/webhooks/webhooks.js'));

const sharedRoutes = [
  <Route key="/" path="/" component={Home} />,
  <Route key="/personal" path="/personal" component={Personal} />,
];

const deskRoutes = [
  <Route key="/notifications" path="/notifications" component={Notifications} />,
  <Route key="/jobs" path="/jobs">
    <Jobs />
  </Route>,
  <Route key="/jobs/:id" path="/jobs/:id" component={JobPage} />,
  <Route key="/assets" path="/assets">
    <Assets />
  </Route>,
  <Route key="/video" path="/video-sessions" component={VideoSessions} />,
  <Route key="/video/:id" path="/video-sessions/:id" component={VideoSessionPage} />,
  <Route key="/roles" path="/settings/roles" component={Roles} />,
  <Route key="/programs" path="/settings/service-accounts" component={ServiceAccounts} />,
  <Route key="/program" path="/settings/service-accounts/:id" component={ServiceAccountPage} />,
  <Route key="/audit" path="/settings/audit" component={Audit} />,
];

/** Routes by kind of organization. Pages are loaded on demand. */
const ROUTES = {
  provider: [
    ...sharedRoutes,
    ...deskRoutes,
    <Route key="/customers" path="/customers" component={Customers} />,
    <Route key="/person" path="/customers/:id/people/:userId" component={PersonPage} />,
    <Route key="/customer" path="/customers/:id/:tab?" component={CustomerPage} />,
    <Route key="/sites" path="/sites">
      <Sites />
    </Route>,
    <Route key="/templates" path="/templates" component={Templates} />,
    <Route key="/settings" path="/settings" component={Settings} />,
    <Route key="/access" path="/settings/access" component={AccessManagement} />,
    <Route key="/terms" path="/settings/terms" component={TermsPage} />,
    <Route key="/accepted" path="/settings/terms/:version" component={TermsAcceptances} />,
    <Route key="/departments" path="/settings/departments" component={Departments} />,
    <Route key="/applications" path="/settings/applications" component={Applications} />,
    <Route key="/application" path="/settings/applications/:id" component={ApplicationPage} />,
    <Route key="/webhooks" path="/settings/webhooks" component={Webhooks} />,
    <Route key="/deliveries" path="/settings/webhooks/:id" component={Deliveries} />,
    <Route key="/branding" path="/settings/branding" component={Branding} />,
    <Route key="/my-account" path="/my-account" component={MyAccount} />,
    <Route key="/contact" path="/my-account/contacts/:id" component={ContactPage} />,
    <Route key="/users" path="/users" component={Users} />,
    <Route key="/user" path="/users/:userId" component={PersonPage} />,
  ],
  customer: [
    ...sharedRoutes,
    ...deskRoutes,
    <Route key="/report" path="/report" component={ReportProblem} />,
    <Route key="/employees" path="/employees" component={Users} />,
    <Route key="/employee" path="/employees/:userId" component={PersonPage} />,
  ],
  platform: [
    ...sharedRoutes,
    <Route key="/blocks" path="/email-blocks" component={EmailBlocks} />,
    <Route key="/why-not" path="/why-not" component={SignInProblems} />,
    <Route key="/dead-letters" path="/dead-letters" component={DeadLetters} />,
    <Route key="/audit" path="/settings/audit" component={Audit} />,
  ],
};

export function AuthenticatedRoutes() {
  const { organization } = useMe();
  return (
    <Switch>
      {ROUTES[organization.kind]}
      <Route component={NotFound} />
    </Switch>
  );
}
