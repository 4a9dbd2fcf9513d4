import type { SessionId, UserId } from '@gatehouse/contracts';
import { admitMember, NoAccount, type Admission } from '@gatehouse/contracts/tenant-access';
import { RpcClient, UnitOfWork, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AccountRepository, type Account } from '../accounts/account.repository.js';
import { OpenSessions } from './open-sessions.js';
import { sessionBaseline, type Session } from './session.rules.js';

/** A session that may go on, and what it permits. */
export interface AdmittedSession {
  account: Account;
  session: Session;
  admission: Admission;
}

/** Decides whether a session may go on. It asks the owners of the facts, so the decision holds from now on. */
@Injectable()
export class SessionAdmission {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rpc: RpcClient,
    private readonly open: OpenSessions,
    private readonly accounts: AccountRepository,
  ) {}

  /** @returns null if it has ended, or its access has */
  async find(
    context: CallContext,
    { userId, sessionId }: { userId: UserId; sessionId: SessionId },
  ): Promise<AdmittedSession | null> {
    const [session, account] = await this.work.run(
      context,
      { user_id: userId },
      (tx) => Promise.all([this.open.find(tx, sessionId), this.accounts.find(tx, userId)]),
      { readOnly: true },
    );
    if (!session || !account) return null;
    const admission = await this.admit(context, session);
    return admission && { account, session, admission };
  }

  /** @returns null if tenant-access does not admit its user any more */
  async admit(context: CallContext, session: Session): Promise<Admission | null> {
    const { userId } = session;
    try {
      return await this.rpc.call(context, admitMember, { userId, since: sessionBaseline(session) });
    } catch (error) {
      if (error instanceof NoAccount) return null;
      throw error;
    }
  }
}
