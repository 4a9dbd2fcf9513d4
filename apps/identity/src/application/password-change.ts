import { passwordChanged, ResetLinkUnknown } from '@gatehouse/contracts/identity';
import type { UserId } from '@gatehouse/contracts';
import { record, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { OpenSessions } from './open-sessions.js';
import { AccountRepository } from './ports.js';

/** A password set anew, by whoever may. */
@Injectable()
export class PasswordChange {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: OpenSessions,
  ) {}

  /** Sets the password and ends every session. */
  async run(context: Context, userId: UserId, passwordHash: string): Promise<void> {
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
