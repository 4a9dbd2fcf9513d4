import { InvitationId } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/tenant-access';
import { newId } from '@gatehouse/platform';
import { contextOf, type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addMember,
  type RpcClients,
  createCustomer,
  createProvider,
  outcomeOf,
  startTenantAccess,
} from '../testing/tenants-fixture.js';

let platform: TestPlatform;
let callers: RpcClients;

beforeAll(async () => {
  ({ platform, callers } = await startTenantAccess());
});

afterAll(() => platform.stop());

describe('taking back an invitation', () => {
  it('F2: removes a member who never accepted, even an only administrator, and rejects a late redemption', async () => {
    const provider = await createProvider(callers, 'acme');
    const { organizationId } = await createCustomer(callers, provider, 'Clinic');
    const invitationId = newId(InvitationId);
    await addMember(callers, organizationId, ['administrator'], { invitationId });
    const stays = await addMember(callers, organizationId, ['member']);
    const takeBack = () =>
      callers.invitations(contextOf({ kind: 'anonymous' }), contracts.revokeInvitedMembership, {
        organizationId,
        invitationId,
      });
    expect(await takeBack()).toEqual({ removed: true });
    expect(await takeBack()).toEqual({ removed: false });
    const late = addMember(callers, organizationId, ['member'], { invitationId });
    expect(await outcomeOf(late)).toBe('no-account');
    const members = await platform.database.query<{ user_id: string }>(
      'tenant-access',
      'select user_id from memberships where organization_id = $1',
      [organizationId],
    );
    expect(members).toEqual([{ user_id: stays }]);
  });
});
