import type { EventData } from '@gatehouse/contracts';
import { contactRemoved } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { WithdrawInvitations } from './withdraw-invitations.js';

@Subscribes(contactRemoved, {
  scope: ({ ownerOrganizationId }) => ({ organization_id: ownerOrganizationId }),
})
export class OnContactRemoved implements EventHandler<typeof contactRemoved> {
  constructor(private readonly withdraw: WithdrawInvitations) {}

  run({ contactId }: EventData<typeof contactRemoved>, context: Context): Promise<void> {
    return this.withdraw.run(context, { because: 'contact-removed', contactId });
  }
}
