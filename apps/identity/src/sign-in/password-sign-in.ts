import { emailKey, type InputOf } from '@gatehouse/contracts';
import type { Session, signIn } from '@gatehouse/contracts/identity';
import { admitMember, NoAccount, type Admission } from '@gatehouse/contracts/tenant-access';
import { Caller, UnitOfWork, type CallContext, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Account } from '../accounts/account.repository.js';
import { type UsernameAttempt, UsernameLookup } from '../accounts/username-lookup.js';
import { PasswordCheck } from '../credentials/password-check.js';
import { PasswordHasher } from '../credentials/password-hasher.port.js';
import { SessionStarter } from '../sessions/session-starter.js';

type Input = InputOf<typeof signIn>;

/** An unknown username costs what a wrong password costs, and is told the same. */
@Injectable()
export class PasswordSignIn implements UseCase<typeof signIn, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly usernames: UsernameLookup,
    private readonly check: PasswordCheck,
    private readonly passwords: PasswordHasher,
    private readonly caller: Caller,
    private readonly sessions: SessionStarter,
  ) {}

  run(input: Input, context: CallContext): Promise<Session> {
    return this.passwords.limitConcurrency(() => this.signIn(input, context));
  }

  private async signIn(
    { username, password, organizationId }: Input,
    context: CallContext,
  ): Promise<Session> {
    const key = emailKey(username);
    const named = await this.work.run(context, { email_key: key }, (within) =>
      this.usernames.beginSignIn(within, key),
    );
    const account = await this.check.require(context, named.account, named.tried, password);
    const admission = await this.admit(context, account, named, organizationId);
    return this.work.run(context, { user_id: account.id }, async (within) => {
      await this.check.confirm(within, account, named.tried);
      return this.sessions.start(within, account, admission);
    });
  }

  /** Whoever types the suffix of a provider means that provider, where it lets them in. */
  private async admit(
    context: CallContext,
    { id, lastOrganizationId }: Account,
    { providerId }: Pick<UsernameAttempt, 'providerId'>,
    organizationId: Input['organizationId'],
  ): Promise<Admission> {
    const last = { userId: id, lastOrganizationId: lastOrganizationId ?? undefined };
    if (providerId && !organizationId) {
      try {
        const wish = { ...last, organizationId: providerId };
        return await this.caller.call(context, admitMember, wish);
      } catch (error) {
        if (!(error instanceof NoAccount)) throw error;
      }
    }
    return this.caller.call(context, admitMember, { ...last, organizationId });
  }
}
