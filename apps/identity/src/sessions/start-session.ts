import { NotFound, type InputOf, type OutputOf } from '@gatehouse/contracts';
import { startSession } from '@gatehouse/contracts/identity';
import { admitMember } from '@gatehouse/contracts/tenant-access';
import {
  type CallContext,
  RpcClient,
  HandlesInSteps,
  UnitOfWork,
  type UseCase,
} from '@gatehouse/platform';
import { AccountRepository } from '../accounts/account.repository.js';
import { SignInThrottle } from '../sign-in-throttle/sign-in-throttle.js';
import { SessionStarter } from './session-starter.js';

/** The last step of redeeming an invitation: signs the user in. */
@HandlesInSteps(startSession)
export class StartSession implements UseCase<typeof startSession, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rpc: RpcClient,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionStarter,
    private readonly throttle: SignInThrottle,
  ) {}

  async run(
    input: InputOf<typeof startSession>,
    context: CallContext,
  ): Promise<OutputOf<typeof startSession>> {
    const { userId, organizationId } = input;
    const admission = await this.rpc.call(context, admitMember, { userId, organizationId });
    const session = await this.work.run(context, { user_id: userId }, async (tx) => {
      const account = await this.accounts.find(tx, userId);
      if (!account) throw new NotFound();
      this.throttle.trustSource(tx, account.emailKey);
      return this.sessions.start(tx, account, admission);
    });
    return { session };
  }
}
