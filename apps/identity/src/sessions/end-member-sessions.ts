import type { CustomerId, UserId } from '@gatehouse/contracts';
import { endCustomerMemberSessions, endMemberSessions } from '@gatehouse/contracts/identity';
import { authorizeMemberManagement } from '@gatehouse/contracts/tenant-access';
import {
  type CallContext,
  HandlesInSteps,
  organizationOf,
  RpcClient,
  UnitOfWork,
  type UseCase,
} from '@gatehouse/platform';
import { OpenSessions } from './open-sessions.js';
import { currentSessionOf } from './session-view.js';

interface Input {
  userId: UserId;
  customerId?: CustomerId;
}

/** Signs a member out everywhere, as far as this organization goes. The member may sign in again. */
@HandlesInSteps(endMemberSessions)
@HandlesInSteps(endCustomerMemberSessions)
export class EndMemberSessions
  implements
    UseCase<typeof endMemberSessions, CallContext>,
    UseCase<typeof endCustomerMemberSessions, CallContext>
{
  constructor(
    private readonly work: UnitOfWork,
    private readonly rpc: RpcClient,
    private readonly open: OpenSessions,
  ) {}

  async run({ userId, customerId }: Input, context: CallContext): Promise<undefined> {
    await this.rpc.call(context, authorizeMemberManagement, { userId, customerId });
    const organizationId = customerId ?? organizationOf(context);
    await this.work.run(context, { organization_id: organizationId }, (tx) =>
      this.open.endAllOf(tx, userId, 'ended-by-administrator', {
        but: currentSessionOf(context),
        organizationId,
      }),
    );
  }
}
