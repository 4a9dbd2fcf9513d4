import { emailKey, type InputOf } from '@gatehouse/contracts';
import { InvalidCredentials, type Session, type signIn } from '@gatehouse/contracts/identity';
import { admitMember } from '@gatehouse/contracts/tenant-access';
import { Caller, UnitOfWork, type CallContext, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AccountRepository, Passwords } from './ports.js';
import { SessionStarter } from './session-starter.js';

/** An unknown username costs what a wrong password costs, and is told the same. */
@Injectable()
export class SignIn implements UseCase<typeof signIn, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly passwords: Passwords,
    private readonly caller: Caller,
    private readonly sessions: SessionStarter,
  ) {}

  async run(
    { username, password, organizationId }: InputOf<typeof signIn>,
    context: CallContext,
  ): Promise<Session> {
    const key = emailKey(username);
    const account = await this.work.run(context, { email_key: key }, (within) =>
      this.accounts.findByEmail(within, key),
    );
    const matches = await this.passwords.matches(account?.passwordHash, password);
    if (!account || !matches) throw new InvalidCredentials();
    const admission = await this.caller.call(context, admitMember, {
      userId: account.id,
      organizationId,
      lastOrganizationId: account.lastOrganizationId ?? undefined,
    });
    return this.work.run(context, { user_id: account.id }, (within) =>
      this.sessions.begin(within, account, admission),
    );
  }
}
