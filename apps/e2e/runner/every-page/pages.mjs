const SETTINGS = ['/settings/roles', '/settings/service-accounts', '/settings/audit'];

/** The pages to take for each route of the console. `opens`: the button that opens a dialog; its accessible name begins with this. */
export function pagesOf(ids) {
  const page = (kind) => (route, path, opens) => ({ kind, route, path: path ?? route, opens });
  const anyone = page('public');
  const provider = page('provider');
  const customer = page('customer');
  const platform = page('platform');
  const at = (id, tab = '') => `/customers/${ids[id]}${tab}`;
  const tabs = ['/invitations', '/people', '/assets', '/sites', '/jobs', '/changes'];
  const details = (make) => [
    make('/jobs/:id', `/jobs/${ids.job}`),
    make('/video-sessions/:id', `/video-sessions/${ids.videoSession}`),
  ];
  const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
  const authorization = new URLSearchParams({
    ...{ client_id: ids.clientId, redirect_uri: 'http://localhost:4100/callback' },
    ...{ response_type: 'code', scope: 'openid', state: 'state', nonce: 'nonce' },
    ...{ code_challenge: challenge, code_challenge_method: 'S256' },
  });
  return [
    ...['/sign-in', '/forgot-password', '/reset-password', '/device'].map((path) => anyone(path)),
    anyone('/activate'),
    anyone('/activate', `/activate#token=${ids.activationToken}`),
    anyone('/authorize/:interactionId', `/oidc/auth?${authorization}`),
    anyone('/:slug', '/northlift'),
    ...['/', '/customers', '/jobs', '/assets', '/sites', '/templates'].map((path) =>
      provider(path),
    ),
    ...['/video-sessions', '/notifications', '/personal', '/users'].map((path) => provider(path)),
    ...['/customers', '/jobs', '/assets', '/sites', '/templates', '/video-sessions'].map((path) =>
      provider(path, undefined, path === '/customers' ? 'Add customer' : /^(Add|Plan|New|Create) /),
    ),
    provider('/users', undefined, 'Create user'),
    ...details(provider),
    provider('/customers/:id/:tab?', at('customer')),
    ...tabs.map((tab) => provider('/customers/:id/:tab?', at('customer', tab))),
    ...['pending', 'disabled', 'off', 'individual'].map((id) =>
      provider('/customers/:id/:tab?', at(id)),
    ),
    provider('/customers/:id/:tab?', at('off'), /^Portal access/),
    provider('/customers/:id/:tab?', at('customer', '/invitations'), 'Add invitation'),
    provider('/customers/:id/people/:userId', at('customer', `/people/${ids.customerUser}`)),
    ...['', '/access', '/terms', '/departments', '/applications', '/webhooks', '/branding'].map(
      (path) => provider(`/settings${path}`),
    ),
    ...SETTINGS.map((path) => provider(path)),
    provider('/settings/roles', undefined, 'Add role'),
    provider('/settings/webhooks', undefined, 'Add webhook'),
    provider('/settings/applications', undefined, 'Add application'),
    provider('/settings/terms/:version', '/settings/terms/1'),
    provider('/settings/applications/:id', `/settings/applications/${ids.application}`),
    provider('/settings/webhooks/:id', `/settings/webhooks/${ids.webhook}`),
    provider('/settings/service-accounts/:id', `/settings/service-accounts/${ids.serviceAccount}`),
    provider('/my-account'),
    provider('/my-account', undefined, 'Add Contact'),
    provider('/my-account/contacts/:id', `/my-account/contacts/${ids.contact}`),
    provider('/users/:userId', `/users/${ids.colleague}`),
    ...['/', '/personal', '/notifications', '/jobs', '/assets', '/video-sessions'].map((path) =>
      customer(path),
    ),
    ...details(customer),
    ...['/report', '/employees', ...SETTINGS].map((path) => customer(path)),
    customer('/employees/:userId', `/employees/${ids.customerUser}`),
    customer('/settings/service-accounts/:id', '/settings/service-accounts/none'),
    ...['/', '/personal', '/email-blocks', '/dead-letters', '/settings/audit', '/why-not'].map(
      (path) => platform(path),
    ),
    platform('/', undefined, 'Add provider'),
    platform('/why-not', '/why-not?email=hello%40oldmill.example'),
  ];
}
