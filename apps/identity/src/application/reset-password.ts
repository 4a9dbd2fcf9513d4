import type { InputOf } from '@gatehouse/contracts';
import {
  ResetLinkExpired,
  ResetLinkUnknown,
  type resetPassword,
} from '@gatehouse/contracts/identity';
import { admitMember } from '@gatehouse/contracts/tenant-access';
import { Caller, hashToken, UnitOfWork, type CallContext, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { PasswordChange } from './password-change.js';
import { PasswordResetRepository, Passwords } from './ports.js';

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

  async run(
    { token, password }: InputOf<typeof resetPassword>,
    context: CallContext,
  ): Promise<undefined> {
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
