const password = 'a-password-to-look-around';

/** What the demonstration data of `npm start` does not have, and the ids of what is shown. */
export async function prepare(gatehouse, mail) {
  const ada = await signIn(gatehouse, 'ada@northlift.example', password);
  const firstOf = async (path, body) => {
    const { items } = await ada.call('GET', path);
    return items[0] ?? (body && (await ada.call('POST', path, body)));
  };
  const { items: customers } = await ada.call('GET', '/customers?limit=100');
  const named = (name) => customers.find((each) => each.name === name);
  const clinic = named('Harbour Clinic');
  const branding = await ada.call('GET', '/branding');
  if (branding.slug === null) {
    await ada.call('PUT', '/branding', { slug: 'northlift' });
  }
  // Needs WEBHOOK_PRIVATE_NETWORKS=127.0.0.1/32; without it, the page of a webhook is the one of none.
  const hook = { url: 'http://127.0.0.1:4100/hooks', events: ['job.changed'] };
  const webhook = await firstOf('/webhooks', hook).catch(() => ({ id: 'none' }));
  const serviceAccount = await firstOf('/service-accounts', { name: 'ERP', roles: ['agent'] });
  const { items: keys } = await ada.call('GET', `/service-accounts/${serviceAccount.id}/keys`);
  if (keys.length === 0) {
    const key = { name: 'Nightly export', permissions: ['customers:read'] };
    await ada.call('POST', `/service-accounts/${serviceAccount.id}/keys`, key);
  }
  await ada.call('PUT', '/email-domains', { domains: ['northlift.example'] }).catch(() => null);
  const contact = await firstOf('/contacts', {
    ...{ email: 'eve@northlift.example', firstName: 'Eve', lastName: 'Winter' },
    ...{ language: 'en', contactOnly: true },
  });
  await firstOf('/departments', { name: 'North' });
  const person = { firstName: 'Jonas', lastName: 'Berg', language: 'en' };
  const invitation = { email: 'jonas@northlift.example', roles: ['agent'], inviteNow: true };
  await ada.call('POST', '/invitations', { ...person, ...invitation }).catch(() => null);
  const application = await firstOf('/applications');
  return {
    customer: clinic.id,
    pending: named('Grand Hotel Aurora').id,
    disabled: named('Old Mill Lofts').id,
    off: named('Quayside Offices').id,
    individual: named('Ida Holm').id,
    job: (await firstOf('/jobs')).id,
    videoSession: (await firstOf('/video-sessions')).id,
    webhook: webhook.id,
    serviceAccount: serviceAccount.id,
    application: application.id,
    clientId: application.clientId,
    contact: contact.id,
    colleague: (await firstOf('/members')).userId,
    customerUser: (await ada.call('GET', `/customers/${clinic.id}/members`)).items[0].userId,
    activationToken: await tokenFor(mail, 'house@aurora.example'),
    newcomer: await newcomer(gatehouse, mail, ada),
  };
}

/** A user who has to accept the terms. */
async function newcomer(gatehouse, mail, ada) {
  const email = `olga-${Date.now()}@northlift.example`;
  const person = { email, firstName: 'Olga', lastName: 'Sand', language: 'en', roles: ['agent'] };
  await ada.call('POST', '/invitations', { ...person, inviteNow: true });
  const token = await tokenFor(mail, email);
  await call(gatehouse, undefined, 'POST', '/activations', { token, password });
  return email;
}

export async function signIn(gatehouse, username, secret) {
  const session = await call(gatehouse, undefined, 'POST', '/auth/sign-in', {
    username,
    password: secret,
  });
  return {
    call: (method, path, body) => call(gatehouse, session.accessToken, method, path, body),
  };
}

async function call(gatehouse, token, method, path, body) {
  const response = await fetch(`${gatehouse}/api/v1${path}`, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** The token of the newest link to an address, once it has arrived. */
async function tokenFor(mail, address) {
  const until = Date.now() + 15_000;
  while (Date.now() < until) {
    const filter = new URLSearchParams({ 'to.address': address });
    const mails = await (await fetch(`${mail}/api/email?${filter}`)).json();
    const tokens = mails.map(({ text }) => /#token=([\w-]{43})\s/.exec(text)?.[1]).filter(Boolean);
    if (tokens.length > 0) return tokens.at(-1);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no link was sent to ${address}`);
}
