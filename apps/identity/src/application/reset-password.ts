import type { InputOf } from '@gatehouse/contracts';
import {
  passwordChanged,
  ResetLinkExpired,
  ResetLinkUnknown,
  type resetPassword,
} from '@gatehouse/contracts/identity';
import { admitMember } from '@gatehouse/contracts/tenant-access';
import { Caller, hashToken, record, UnitOfWork, type CallContext, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { OpenSessions } from './open-sessions.js';
import { AccountRepository, PasswordResetRepository, Passwords } from './ports.js';

/** The link works once, within the hour, and only for somebody whom an organisation lets in. */
@Injectable()
export class ResetPassword implements UseCase<typeof resetPassword, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly resets: PasswordResetRepository,
    private readonly caller: Caller,
    private readonly passwords: Passwords,
    private readonly change: PasswordChange,
  ) {}

  async run({ token, password }: InputOf<typeof resetPassword>, context: CallContext): Promise<undefined> {
    const hash = hashToken(token);
    const scope = { token_hash: hash.toString('hex') };
    const reset = await this.work.run(context, scope, (within) => this.resets.find(within, hash));
    if (!reset) throw new ResetLinkUnknown();
    if (!reset.usable) throw new ResetLinkExpired();
    await this.caller.call(context, admitMember, { userId: reset.userId });
    const passwordHash = await this.passwords.hash(password);
    await this.work.run(context, { ...scope, user_id: reset.userId }, async (within) => {
      if (!(await this.resets.use(within, hash))) throw new ResetLinkExpired();
      await this.change.run(within, reset.userId, passwordHash);
    });
  }
}

@Injectable()
export class PasswordChange {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: OpenSessions,
  ) {}

  /** Sets the password and ends every session. */
  async run(context: Context, userId: Parameters<OpenSessions['endAllOf']>[1], passwordHash: string): Promise<void> {
    const account = await this.accounts.find(context, userId, 'for change');
    if (!account) throw new ResetLinkUnknown();
    const version = account.version + 1;
    await this.accounts.save(context, { ...account, passwordHash, version });
    await this.sessions.endAllOf(context, userId, 'password-reset');
    await record(context, passwordChanged, {
      aggregateId: userId,
      sequence: version,
      organizationId: null,
      data: { userId },
    });
  }
}
