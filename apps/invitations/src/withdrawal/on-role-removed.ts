import type { EventData } from '@gatehouse/contracts';
import { roleRemoved } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { WithdrawInvitations } from './withdraw-invitations.js';

@Subscribes(roleRemoved, { scope: ({ organizationId }) => ({ organization_id: organizationId }) })
export class OnRoleRemoved implements EventHandler<typeof roleRemoved> {
  constructor(private readonly withdraw: WithdrawInvitations) {}

  run({ organizationId, roleId }: EventData<typeof roleRemoved>, context: Context): Promise<void> {
    return this.withdraw.run(context, { because: 'role-removed', organizationId, roleId });
  }
}
