import type { CustomerId, OutputOf, UserId } from '@gatehouse/contracts';
import { listCustomerMemberSessions, listMemberSessions } from '@gatehouse/contracts/identity';
import { authorizeMemberManagement } from '@gatehouse/contracts/tenant-access';
import {
  type CallContext,
  HandlesInSteps,
  organizationOf,
  RpcClient,
  UnitOfWork,
  type UseCase,
} from '@gatehouse/platform';
import { SessionRepository, type PageRequest } from './session.repository.js';
import { viewOf } from './session-view.js';

interface Input extends PageRequest {
  userId: UserId;
  customerId?: CustomerId;
}

/** Who may manage a member sees where the member is signed in, in this organization alone. */
@HandlesInSteps(listMemberSessions)
@HandlesInSteps(listCustomerMemberSessions)
export class ListMemberSessions
  implements
    UseCase<typeof listMemberSessions, CallContext>,
    UseCase<typeof listCustomerMemberSessions, CallContext>
{
  constructor(
    private readonly work: UnitOfWork,
    private readonly rpc: RpcClient,
    private readonly sessions: SessionRepository,
  ) {}

  async run(
    { userId, customerId, ...request }: Input,
    context: CallContext,
  ): Promise<OutputOf<typeof listMemberSessions>> {
    await this.rpc.call(context, authorizeMemberManagement, { userId, customerId });
    const organizationId = customerId ?? organizationOf(context);
    const { items, nextCursor } = await this.work.run(
      context,
      { organization_id: organizationId },
      (tx) => this.sessions.listOpenOf(tx, userId, request, organizationId),
    );
    return { items: items.map((session) => viewOf(session, context)), nextCursor };
  }
}
