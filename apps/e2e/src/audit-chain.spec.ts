import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { AuditEvent, verifyAuditEvents } from '@gatehouse/contracts/audit';
import { eventually } from '@gatehouse/testing/wait';
import { waitForAudit, listAudit } from './testing/audit-log.js';
import { expectNoContent, expectResponse } from './testing/api-client.js';
import {
  createCustomer,
  createProvider,
  disabledCustomer,
  pendingCustomer,
  type Provider,
} from './testing/customer-fixture.js';
import { activate, PASSWORD, signInOperator, trySignIn, unique } from './testing/person-fixture.js';
import { query } from './testing/stack.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const verified = async (query = '') =>
  expectResponse(
    await provider.admin.call('GET', `/audit-events/verify${query}`),
    200,
    verifyAuditEvents.output,
  );

describe('a failed sign-in', () => {
  it('A6 F13: is recorded with the reason, but without what was typed', async () => {
    const customer = await disabledCustomer(provider);
    const wrong = `a canary that was typed ${unique()}`;
    await trySignIn(customer.email, wrong);
    await trySignIn(customer.email, customer.person.password);
    const unknown = `unknown-${unique()}@nowhere.example`;
    await trySignIn(unknown, wrong);
    const about = { organizationId: customer.id, operation: 'refused' };
    const reasons = async () =>
      (await listAudit(provider.admin, about)).map(({ changes }) => changes?.reason?.to);
    // Records arrive in no promised order.
    await eventually(async () => (await reasons()).length === 2);
    expect(await reasons()).toEqual(['no-account', 'invalid-credentials']);
    for (const canary of [wrong, unknown]) {
      const found = await query(
        'audit',
        `select from audit_details d where strpos(d::text, $1) > 0
         union all select from audit_events e where strpos(e::text, $1) > 0`,
        [canary],
      );
      expect(found).toEqual([]);
    }
  });
});

it('F32: is recorded without passwords and tokens in any encoding', async () => {
  const { token, ...customer } = await pendingCustomer(provider);
  const person = await activate(customer.email, token);
  await person.acceptTerms();
  const next = `another long password ${unique()}`;
  const body = { currentPassword: person.password, newPassword: next };
  expectNoContent(await person.call('PUT', '/me/password', { body }), 204);
  await waitForAudit(
    await signInOperator(),
    { subjectId: person.session.user.id, subjectKind: 'account', operation: 'changed' },
    ({ changes }) => changes?.password?.to === 'withheld',
  );
  const { accessToken, refreshToken } = person.session;
  for (const canary of [token, PASSWORD, next, accessToken, refreshToken]) {
    for (const secret of [canary, createHash('sha256').update(canary).digest('hex')]) {
      const found = await query(
        'audit',
        'select from audit_details d where strpos(d::text, $1) > 0',
        [secret],
      );
      expect(found).toEqual([]);
    }
  }
});

describe('an organization’s audit chain', () => {
  it('is complete and signed, and verification names an altered row', async () => {
    const customer = await createCustomer(provider);
    await waitForAudit(provider.admin, { organizationId: customer.id }, () => true);
    const ofCustomer = `?organizationId=${customer.id}`;
    expect(await verified(ofCustomer)).toMatchObject({ valid: true, firstBroken: null });
    await query(
      'audit',
      `update audit_events set at = at - interval '1 day' where organization_id = $1 and position = 1`,
      [customer.id],
    );
    const [altered] = await query<{ id: string }>(
      'audit',
      'select id from audit_events where organization_id = $1 and position = 1',
      [customer.id],
    );
    expect(await verified(ofCustomer)).toMatchObject({
      valid: false,
      firstBroken: { position: 1, id: altered?.id, fault: 'row-altered' },
    });
    expect(await verified()).toMatchObject({ valid: true });
  });

  it('is exported as NDJSON, one record per line', async () => {
    for (let i = 0; i < 3; i++) await createCustomer(provider);
    const asLines = async () => {
      const response = await provider.admin.call('GET', '/audit-events?limit=2', {
        headers: { accept: 'application/x-ndjson' },
      });
      expect(response.headers.get('content-type')).toContain('application/x-ndjson');
      const lines = String(response.body).trim().split('\n');
      return lines.map((line) => AuditEvent.parse(JSON.parse(line)).id);
    };
    await eventually(async () => {
      const lines = await asLines();
      return lines.length > 2 && lines.join() === (await idsOf()).join();
    }, 15_000);
  });
});

const idsOf = async () => (await listAudit(provider.admin)).map(({ id }) => id);

describe('the platform', () => {
  it('has its own chain of providers, accounts and other platform records', async () => {
    const operator = await signInOperator();
    const accounts = await waitForAudit(
      operator,
      { subjectKind: 'account', subjectId: provider.admin.session.user.id },
      ({ operation }) => operation === 'created',
    );
    expect(accounts.changes?.password).toEqual({ from: null, to: 'withheld' });
    expect(await listAudit(operator, { organizationId: provider.id })).toEqual([]);
  });
});
