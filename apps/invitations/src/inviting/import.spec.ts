import type { RequestOf, UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/invitations';
import { contentsOf } from '@gatehouse/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { useInvitations } from '../testing/invitations-fixture.js';
import { refused } from '../testing/tenant-access-fixture.js';

const PER_INVITER = 5;

const fixture = useInvitations({ INVITATIONS_PER_INVITER: String(PER_INVITER) });
let provider: UserActor;
let customer: UserActor;

beforeEach(() => {
  ({ provider, customer } = fixture.newTenants());
});

type Fields = Record<string, string>;
type Outcome = contracts.ImportOutcome;

const person = (name: string, more: Fields = {}): Fields => ({
  email: `${name}@clinic.example`,
  firstName: 'Kim',
  lastName: 'Doe',
  role: 'member',
  ...more,
});

const numbered = (rows: Fields[]) => rows.map((fields, index) => ({ row: index + 1, fields }));

async function importRows(
  rows: Fields[],
  options: Partial<RequestOf<typeof contracts.importToCustomer>> = {},
): Promise<Outcome[]> {
  const input = { customerId: customer.organizationId, rows: numbered(rows), ...options };
  return (await fixture.call(provider, contracts.importToCustomer, input)).items;
}

const summaryOf = (outcomes: Outcome[]): string[] =>
  outcomes.map(({ outcome, problem }) => problem?.code ?? outcome);

describe('an import', () => {
  it('B5: invites the person of each row, and returns an outcome for each', async () => {
    const outcomes = await importRows([
      person('a', { role: 'moderator', language: 'de', externalId: '17' }),
      person('b', { inviteNow: 'FALSE', platformRole: 'platform-user-password-restricted' }),
    ]);
    const [b, a] = await fixture.listOf(provider, customer);
    expect(outcomes).toEqual([
      { row: 1, email: 'a@clinic.example', outcome: 'created', invitationId: a?.id },
      { row: 2, email: 'b@clinic.example', outcome: 'created', invitationId: b?.id },
    ]);
    expect(a).toMatchObject({
      roles: ['moderator'],
      language: 'de',
      externalId: '17',
      status: 'sent',
    });
    expect(b).toMatchObject({ status: 'draft', platformRole: 'platform-user-password-restricted' });
    await fixture.redeem(await fixture.tokenSentTo('a@clinic.example'));
  });

  it('creates nothing twice when the file is imported again', async () => {
    const rows = [person('same'), person('SAME'), person('other')];
    const first = await importRows(rows);
    expect(summaryOf(first)).toEqual(['created', 'unchanged', 'created']);
    expect(first[1]?.invitationId).toBe(first[0]?.invitationId);
    const second = await importRows(rows);
    expect(summaryOf(second)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(second.map(({ invitationId }) => invitationId)).toEqual(
      first.map(({ invitationId }) => invitationId),
    );
    expect(await fixture.listOf(provider, customer)).toHaveLength(2);
    expect(await fixture.tokensSentTo('same@clinic.example')).toHaveLength(1);
    // Also if they have accepted in the meantime.
    fixture.tenantAccess.evaluate = () => refused('already-member');
    expect(summaryOf(await importRows(rows))).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  it('creates nothing twice when the file is imported concurrently', async () => {
    const rows = Array.from({ length: 20 }, (_, index) => person(`at-once-${index}`));
    const both = await Promise.all([importRows(rows), importRows(rows)]);
    expect(summaryOf(both.flat()).toSorted()).toEqual([
      ...rows.map(() => 'created'),
      ...rows.map(() => 'unchanged'),
    ]);
  });

  it('F7 C1 F29: refuses an invalid row with the reason, without affecting others', async () => {
    fixture.tenantAccess.evaluate = ({ email, roles }) => {
      if (email.startsWith('blocked')) return refused('email-blocked');
      if (roles[0] === 'king') return refused('role-unknown', { role: 'king' });
      if (roles[0] === 'administrator') {
        return { kind: 'allowed', roles, roleNames: roles, warnings: ['administrator'] };
      }
      return undefined;
    };
    const { role: _, ...roleless } = person('roleless');
    const outcomes = await importRows([
      person('good-1'),
      person('x', { email: 'no address' }),
      person('x', { firstName: 'Kim\nBcc: y@z.example' }),
      person('x', { language: 'xx', platformRole: 'king', inviteNow: 'perhaps' }),
      roleless,
      {},
      person('x', { lastName: 'J\uFFFDrg' }),
      person('blocked'),
      person('x', { role: 'king' }),
      person('boss', { role: 'administrator' }),
      person('<b>good</b>-2', { email: 'good-2@clinic.example', firstName: '<b>"Kim"</b>' }),
    ]);
    expect(summaryOf(outcomes)).toEqual([
      'created',
      ...Array.from({ length: 6 }, () => 'invalid-request'),
      'email-blocked',
      'role-unknown',
      'created',
      'created',
    ]);
    const pointers = outcomes.map(({ problem }) => problem?.errors?.map(({ pointer }) => pointer));
    expect(pointers.slice(1, 7)).toEqual([
      ['/email'],
      ['/firstName'],
      ['/language', '/platformRole', '/inviteNow'],
      ['/role'],
      ['/email', '/firstName', '/lastName', '/role'],
      ['/lastName'],
    ]);
    expect(outcomes[8]?.problem?.detail).toContain('king');
    expect(outcomes[9]?.warnings).toEqual(['administrator']);
    expect(await fixture.listOf(provider, customer)).toHaveLength(3);
  });

  it('refuses an unknown column, as every call does', async () => {
    const [outcome] = await importRows([person('x', { organizationId: 'y' })]);
    expect(outcome?.problem?.errors).toEqual([
      { pointer: '/organizationId', code: 'unknown-field', detail: expect.any(String) },
    ]);
  });

  it('returns the same outcomes in a dry run, and changes nothing', async () => {
    await importRows([person('known')]);
    const rows = [
      ...[person('known'), person('new'), person('NEW'), person('x', { email: '' })],
      ...Array.from({ length: PER_INVITER + 1 }, (_, index) => person(`many-${index}`)),
    ];
    const before = await contentsOf(fixture.platform.database, 'invitations');
    const rehearsed = await importRows(rows, { dryRun: true });
    expect(await contentsOf(fixture.platform.database, 'invitations')).toEqual(before);
    const imported = await importRows(rows);
    expect(summaryOf(rehearsed)).toEqual(summaryOf(imported));
    expect(rehearsed[0]?.invitationId).toBe(imported[0]?.invitationId);
    expect(rehearsed[1]?.invitationId).toBeUndefined();
  });

  it('F11: sends as many mails as the cap allows, and keeps the others as drafts', async () => {
    const rows = Array.from({ length: 20 }, (_, index) => person(`capped-${index}`));
    expect(new Set(summaryOf(await importRows(rows)))).toEqual(new Set(['created']));
    const sent = await fixture.listOf(provider, customer, { status: 'sent' });
    expect(sent).toHaveLength(PER_INVITER);
    expect(await fixture.listOf(provider, customer, { status: 'draft' })).toHaveLength(15);
  });

  it('C6: accepts rows without names and with several roles for the own organisation', async () => {
    const input = {
      rows: numbered([{ email: 'agent@provider.example', roles: 'agent|supervisor' }]),
    };
    const { items } = await fixture.call(provider, contracts.importMembers, input);
    expect(summaryOf(items)).toEqual(['created']);
    const own = await fixture.call(provider, contracts.listInvitations, {});
    expect(own.items).toMatchObject([{ roles: ['agent', 'supervisor'], firstName: null }]);
  });

  it("B7: does not reveal the customer's own invitations to the provider", async () => {
    const input = { email: 'own@clinic.example', roles: ['member'] };
    await fixture.call(customer, contracts.inviteMember, input);
    expect(await importRows([person('own')])).toEqual([
      { row: 1, email: input.email, outcome: 'unchanged' },
    ]);
  });

  it("F5: to another provider's customer is refused as a whole", async () => {
    const stranger = fixture.newProvider();
    const input = { customerId: customer.organizationId, rows: [] };
    const imported = fixture.call(stranger, contracts.importToCustomer, input);
    await expect(imported).rejects.toMatchObject({ code: 'not-found' });
  });
});
