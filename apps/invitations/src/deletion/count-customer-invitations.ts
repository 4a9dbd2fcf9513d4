import type { InputOf, OutputOf } from '@gatehouse/contracts';
import { countCustomerInvitations } from '@gatehouse/contracts/invitations';
import { checkOwnership } from '@gatehouse/contracts/tenant-access';
import {
  HandlesInSteps,
  RpcClient,
  UnitOfWork,
  type CallContext,
  type UseCase,
} from '@gatehouse/platform';
import { CustomerInvitationRepository } from './customer-invitation.repository.js';

/** Counts those that the customer sent to its own people, too, which its provider cannot list. */
@HandlesInSteps(countCustomerInvitations)
export class CountCustomerInvitations implements UseCase<
  typeof countCustomerInvitations,
  CallContext
> {
  constructor(
    private readonly rpc: RpcClient,
    private readonly work: UnitOfWork,
    private readonly invitations: CustomerInvitationRepository,
  ) {}

  async run(
    { customerId }: InputOf<typeof countCustomerInvitations>,
    context: CallContext,
  ): Promise<OutputOf<typeof countCustomerInvitations>> {
    await this.rpc.call(context, checkOwnership, { customerId });
    const invitations = await this.work.run(
      context,
      { organization_id: customerId },
      (within) => this.invitations.count(within, customerId),
      { readOnly: true },
    );
    return { deleted: { invitations } };
  }
}
