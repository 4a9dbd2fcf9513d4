import { emailKey, type InputOf } from '@gatehouse/contracts';
import type { Session, signIn } from '@gatehouse/contracts/identity';
import { admitMember, NoAccount, type Admission } from '@gatehouse/contracts/tenant-access';
import { RpcClient, UnitOfWork, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Account } from '../accounts/account.repository.js';
import { type UsernameAttempt, UsernameLookup } from '../accounts/username-lookup.js';
import { PasswordCheck } from '../credentials/password-check.js';
import { PasswordHasher } from '../credentials/password-hasher.port.js';
import { SessionStarter } from '../sessions/session-starter.js';

type Input = InputOf<typeof signIn>;

/** Signs in with username and password. An unknown username takes as long as a wrong password and gets the same response. */
@Injectable()
export class PasswordSignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly usernames: UsernameLookup,
    private readonly passwordCheck: PasswordCheck,
    private readonly passwords: PasswordHasher,
    private readonly rpc: RpcClient,
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
    const found = await this.work.run(
      context,
      { email_key: key },
      (tx) => this.usernames.beginSignIn(tx, key),
      { readOnly: true },
    );
    const { attempt, providerId } = found;
    const account = await this.passwordCheck.require(context, found.account, attempt, password);
    const admission = await this.admit(context, account, providerId, organizationId);
    return this.work.run(context, { user_id: account.id }, async (tx) => {
      await this.passwordCheck.confirm(tx, account, attempt);
      return this.sessions.start(tx, account, admission);
    });
  }

  /** A username with a provider's suffix signs in to that provider, if it admits the user. */
  private async admit(
    context: CallContext,
    { id, lastOrganizationId }: Account,
    providerId: UsernameAttempt['providerId'],
    organizationId: Input['organizationId'],
  ): Promise<Admission> {
    const last = { userId: id, lastOrganizationId: lastOrganizationId ?? undefined };
    if (providerId && !organizationId) {
      try {
        const preferred = { ...last, organizationId: providerId };
        return await this.rpc.call(context, admitMember, preferred);
      } catch (error) {
        if (!(error instanceof NoAccount)) throw error;
      }
    }
    return this.rpc.call(context, admitMember, { ...last, organizationId });
  }
}
