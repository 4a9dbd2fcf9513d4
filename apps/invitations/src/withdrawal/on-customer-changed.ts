import type { EventData } from '@gatehouse/contracts';
import { customerChanged } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { WithdrawInvitations } from './withdraw-invitations.js';

@Subscribes(customerChanged, { scope: ({ customerId }) => ({ organization_id: customerId }) })
export class OnCustomerChanged implements EventHandler<typeof customerChanged> {
  constructor(private readonly withdraw: WithdrawInvitations) {}

  async run(
    { customerId, independent }: EventData<typeof customerChanged>,
    context: Context,
  ): Promise<void> {
    if (independent)
      await this.withdraw.run(context, { because: 'customer-independent', customerId });
  }
}
