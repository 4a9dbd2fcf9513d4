import { expect, it } from 'vitest';
import { eventually } from '@gatehouse/testing/wait';
import { waitForAudit } from './testing/audit-log.js';
import { expectNoContent, expectProblem, expectResponse } from './testing/api-client.js';
import { verifyAuditEvents } from '@gatehouse/contracts/audit';
import { acceptedCustomer, createProvider } from './testing/customer-fixture.js';
import { signInOperator, trySignIn } from './testing/person-fixture.js';
import { query } from './testing/stack.js';

const SERVICES = [
  'identity',
  'tenant-access',
  'invitations',
  'notifications',
  'service-desk',
  'audit',
];

/** Where an address is still stored, except for outboxes and inboxes. */
async function tracesOf(address: string): Promise<string[]> {
  const traces: string[] = [];
  for (const service of SERVICES) {
    const tables = await query<{ name: string }>(
      service,
      `select tablename as name from pg_tables where schemaname = current_schema() and tablename <> 'outbox'`,
    );
    for (const { name } of tables) {
      const found = await query(
        service,
        `select from ${name} t where strpos(lower(t::text), lower($1)) > 0 limit 1`,
        [address],
      );
      if (found.length > 0) traces.push(`${service}.${name}`);
    }
  }
  return traces;
}

it('a user can export their data and have it erased everywhere', async () => {
  const provider = await createProvider();
  const customer = await acceptedCustomer(provider, { role: 'administrator' });
  const { person } = customer;
  const { id: userId } = person.session.user;
  const contact = { firstName: 'Kim', lastName: 'Doe', email: person.email, contactOnly: true };
  await person.call('POST', '/contacts', { body: contact });
  await waitForAudit(
    person,
    { subjectKind: 'contact' },
    ({ operation }) => operation === 'created',
  );

  const exported = await person.call('GET', '/me/export');
  const lines = String(exported.body).trim().split('\n');
  const about = lines.map((line) => (JSON.parse(line) as { about: string }).about);
  expect(new Set(about)).toEqual(
    new Set([
      ...['account', 'session', 'notification-preferences', 'saved-filters', 'audit-event'],
    ]),
  );
  expect(lines[0]).toContain(person.email);

  expectProblem(
    await person.call('POST', `/platform/people/${userId}/erasure`, { body: {} }),
    403,
    'permission-denied',
  );
  const operator = await signInOperator();
  const erasure = `/platform/people/${userId}/erasure`;
  expectNoContent(await operator.call('POST', erasure, { body: {} }), 202);
  expectProblem(await person.call('GET', '/me'), 401, 'session-ended');
  expectProblem(await trySignIn(person.email, person.password), 401, 'invalid-credentials');
  await eventually(async () => {
    // The customer's own contact address stays.
    expect(await tracesOf(person.email)).toEqual(['tenant-access.customers']);
    return true;
  }, 20_000);

  const path = `/audit-events/verify?organizationId=${customer.id}`;
  const report = await provider.admin.call('GET', path);
  expect(expectResponse(report, 200, verifyAuditEvents.output)).toMatchObject({ valid: true });
  const own = operator.session.user.id;
  const refused = await operator.call('POST', `/platform/people/${own}/erasure`, { body: {} });
  expectProblem(refused, 409, 'account-not-erasable');
});
