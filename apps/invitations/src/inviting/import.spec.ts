import type { RequestOf, UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/invitations';
import { contentsOf } from '@gatehouse/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { InvitationsFixture } from '../testing/invitations-fixture.js';
import { refused } from '../testing/tenant-access-fixture.js';

const PER_INVITER = 5;

let trial: InvitationsFixture;
let provider: UserActor;
let customer: UserActor;

beforeAll(async () => {
  trial = await InvitationsFixture.begin({ INVITATIONS_PER_INVITER: String(PER_INVITER) });
});
afterAll(() => trial.stop());
beforeEach(() => {
  provider = trial.provider();
  customer = trial.customerOf(provider);
  trial.tenantAccess.judge = () => undefined;
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
  wish: Partial<RequestOf<typeof contracts.importToCustomer>> = {},
): Promise<Outcome[]> {
  const input = { customerId: customer.organizationId, rows: numbered(rows), ...wish };
  return (await trial.call(provider, contracts.importToCustomer, input)).items;
}

const shortly = (outcomes: Outcome[]): string[] =>
  outcomes.map(({ outcome, problem }) => problem?.code ?? outcome);

describe('an import', () => {
  it('B5: invites each person of the rows, and says so for each row', async () => {
    const outcomes = await importRows([
      person('a', { role: 'moderator', language: 'de', externalId: '17' }),
      person('b', { inviteNow: 'FALSE', platformRole: 'platform-user-password-restricted' }),
    ]);
    const [b, a] = await trial.listOf(provider, customer);
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
    await trial.redeem(await trial.linkTo('a@clinic.example'));
  });

  it('creates nothing twice from the same file', async () => {
    const rows = [person('same'), person('SAME'), person('other')];
    const first = await importRows(rows);
    expect(shortly(first)).toEqual(['created', 'unchanged', 'created']);
    expect(first[1]?.invitationId).toBe(first[0]?.invitationId);
    const second = await importRows(rows);
    expect(shortly(second)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(second.map(({ invitationId }) => invitationId)).toEqual(
      first.map(({ invitationId }) => invitationId),
    );
    expect(await trial.listOf(provider, customer)).toHaveLength(2);
    expect(await trial.linksTo('same@clinic.example')).toHaveLength(1);
    // Also where they have joined since.
    trial.tenantAccess.judge = () => refused('already-member');
    expect(shortly(await importRows(rows))).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  it('creates nothing twice from the same file at the same time', async () => {
    const rows = Array.from({ length: 20 }, (_, index) => person(`at-once-${index}`));
    const both = await Promise.all([importRows(rows), importRows(rows)]);
    expect(shortly(both.flat()).toSorted()).toEqual([
      ...rows.map(() => 'created'),
      ...rows.map(() => 'unchanged'),
    ]);
  });

  it('F7 C1 F29: refuses a bad row, says why, and lets it spoil no other', async () => {
    trial.tenantAccess.judge = ({ email, roles }) => {
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
    expect(shortly(outcomes)).toEqual([
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
    expect(await trial.listOf(provider, customer)).toHaveLength(3);
  });

  it('refuses a column that is none, as every call does', async () => {
    const [outcome] = await importRows([person('x', { organizationId: 'y' })]);
    expect(outcome?.problem?.errors).toEqual([
      { pointer: '/organizationId', code: 'unknown-field', detail: expect.any(String) },
    ]);
  });

  it('in a dry run says the same, and changes nothing', async () => {
    await importRows([person('known')]);
    const rows = [
      ...[person('known'), person('new'), person('NEW'), person('x', { email: '' })],
      ...Array.from({ length: PER_INVITER + 1 }, (_, index) => person(`many-${index}`)),
    ];
    const before = await contentsOf(trial.platform.database, 'invitations');
    const rehearsed = await importRows(rows, { dryRun: true });
    expect(await contentsOf(trial.platform.database, 'invitations')).toEqual(before);
    const imported = await importRows(rows);
    expect(shortly(rehearsed)).toEqual(shortly(imported));
    expect(rehearsed[0]?.invitationId).toBe(imported[0]?.invitationId);
    expect(rehearsed[1]?.invitationId).toBeUndefined();
  });

  it('F11: sends as many mails as the cap allows, and the others when there is room', async () => {
    const rows = Array.from({ length: 20 }, (_, index) => person(`capped-${index}`));
    expect(new Set(shortly(await importRows(rows)))).toEqual(new Set(['created']));
    const sent = await trial.listOf(provider, customer, { status: 'sent' });
    expect(sent).toHaveLength(PER_INVITER);
    expect(await trial.listOf(provider, customer, { status: 'draft' })).toHaveLength(15);
  });

  it('C6: takes for the own organisation rows without names, and several roles between bars', async () => {
    const input = {
      rows: numbered([{ email: 'agent@provider.example', roles: 'agent|supervisor' }]),
    };
    const { items } = await trial.call(provider, contracts.importMembers, input);
    expect(shortly(items)).toEqual(['created']);
    const own = await trial.call(provider, contracts.listInvitations, {});
    expect(own.items).toMatchObject([{ roles: ['agent', 'supervisor'], firstName: null }]);
  });

  it('B7: does not name to the provider what the customer has offered itself', async () => {
    const wish = { email: 'own@clinic.example', roles: ['member'] };
    await trial.call(customer, contracts.inviteMember, wish);
    expect(await importRows([person('own')])).toEqual([
      { row: 1, email: wish.email, outcome: 'unchanged' },
    ]);
  });

  it('F5: of people for the customer of another provider is refused as a whole', async () => {
    const stranger = trial.provider();
    const input = { customerId: customer.organizationId, rows: [] };
    const imported = trial.call(stranger, contracts.importToCustomer, input);
    await expect(imported).rejects.toMatchObject({ code: 'not-found' });
  });
});
