import type { Call, UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/invitations';
import {
  DepartmentBound,
  evaluateInvitations,
  updateMembers,
} from '@gatehouse/contracts/tenant-access';
import { beforeEach, describe, expect, it } from 'vitest';
import { useInvitations } from '../testing/invitations-fixture.js';

const fixture = useInvitations();
let provider: UserActor;

beforeEach(() => {
  ({ provider } = fixture.newTenants());
});

const PEOPLE: Record<string, string>[] = [
  { email: 'a@provider.example', roles: 'agent' },
  { email: 'b@provider.example', roles: 'agent', capability: 'none', userId: 'x' },
  { email: 'c@provider.example', roles: 'agent', capability: 'orders' },
];

const ROWS = PEOPLE.map((fields, index) => ({ row: index + 1, fields }));

const importRows = async () => {
  const { items } = await fixture.call(provider, contracts.upsertMembers, { rows: ROWS });
  return items.map(({ outcome, problem }) => problem?.code ?? outcome);
};

describe('an import of members', () => {
  it('B7: invites people who are not members yet; if inviting is not allowed, their rows say so', async () => {
    const { calls } = fixture.tenantAccess;
    calls.handle(updateMembers, ({ members }) => ({
      items: members.map(({ email }) => ({
        outcome: email.startsWith('a') ? ('updated' as const) : ('unknown' as const),
      })),
    }));
    expect(await importRows()).toEqual(['updated', 'invited', 'invalid-request']);
    calls.handle<Call>(evaluateInvitations, () => {
      throw new DepartmentBound();
    });
    expect(await importRows()).toEqual(['updated', 'department-bound', 'department-bound']);
  });
});
