import type { UserActor, UserId } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/tenant-access';
import { ownContext } from '@gatehouse/platform';
import { contextOf, type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addMember,
  type RpcClients,
  createCustomer,
  createProvider,
  startTenantAccess,
} from '../testing/tenants-fixture.js';

let platform: TestPlatform;
let callers: RpcClients;
let provider: UserActor;
let customer: UserActor;

beforeAll(async () => {
  ({ platform, callers } = await startTenantAccess());
  provider = await createProvider(callers, 'acme');
  customer = await createCustomer(callers, provider, 'Clinic');
});

afterAll(() => platform.stop());

const checkValidity = (
  organizationId: string,
  inviter: { userId: UserId; organizationId: string },
  ...roles: string[]
) =>
  callers.invitations(ownContext(5_000), contracts.checkInvitationValidity, {
    organizationId,
    invitation: { inviter, roles },
  });

describe('an invitation', () => {
  it('F7: stays valid only while its inviter may send it', async () => {
    const { organizationId } = provider;
    const userId = await addMember(callers, organizationId, ['administrator']);
    const inviter = { userId, organizationId };
    expect(await checkValidity(organizationId, inviter, 'supervisor')).toMatchObject({
      organizationName: 'acme',
    });
    expect(await checkValidity(customer.organizationId, inviter, 'administrator')).toMatchObject({
      organizationName: 'Clinic',
    });

    const input = { userId, roles: ['content-creator'] };
    await addMember(callers, organizationId, ['administrator']);
    await callers.gateway(contextOf(provider), contracts.updateMember, input);
    await expect(checkValidity(organizationId, inviter, 'agent')).rejects.toMatchObject({
      code: 'inviter-not-authorized',
    });
    await checkValidity(customer.organizationId, inviter, 'administrator');

    await callers.gateway(contextOf(provider), contracts.removeMember, { userId });
    await expect(checkValidity(customer.organizationId, inviter, 'member')).rejects.toMatchObject({
      code: 'inviter-not-authorized',
    });
  });

  it('F7: is invalid if its inviter belongs to another organization', async () => {
    const other = await createProvider(callers, 'other');
    const { organizationId } = other;
    const userId = await addMember(callers, organizationId, ['administrator']);
    for (const place of [provider, customer]) {
      const redeemable = checkValidity(place.organizationId, { userId, organizationId }, 'member');
      await expect(redeemable).rejects.toMatchObject({ code: 'inviter-not-authorized' });
    }
  });

  it('F54 C4: with a deleted role is withdrawn, with that reason', async () => {
    const { organizationId } = provider;
    const as = contextOf(provider);
    const userId = await addMember(callers, organizationId, ['administrator']);
    const role = { name: 'Dispatcher', permissions: ['jobs:write' as const] };
    const { id } = await callers.gateway(as, contracts.createRole, role);
    const invitation = { email: 'x@y.example', roles: ['dispatcher'] };
    const evaluated = await callers.invitations(as, contracts.evaluateInvitations, {
      organizationId,
      invitations: [{ ...invitation, platformRole: 'platform-user' }],
    });
    expect(evaluated.evaluations).toMatchObject([{ roles: [id], roleNames: ['Dispatcher'] }]);
    await checkValidity(organizationId, { userId, organizationId }, id ?? '');
    await callers.gateway(as, contracts.deleteRole, { roleId: id ?? '' });
    await expect(
      checkValidity(organizationId, { userId, organizationId }, id ?? ''),
    ).rejects.toMatchObject({
      code: 'invitation-withdrawn',
      data: { because: 'role-removed' },
    });
  });

  it('F88: cannot be redeemed while access is disabled, and can be again afterwards', async () => {
    const { organizationId: customerId } = await createCustomer(callers, provider, 'Hospital');
    const turn = (enabled: boolean) =>
      callers.gateway(contextOf(provider), contracts.setAccess, { customerId, enabled });
    const { organizationId } = provider;
    const userId = await addMember(callers, organizationId, ['administrator']);
    const redeemable = () => checkValidity(customerId, { userId, organizationId }, 'member');
    await redeemable();
    await turn(false);
    await expect(redeemable()).rejects.toMatchObject({ code: 'access-closed' });
    await turn(true);
    await redeemable();
  });
});
