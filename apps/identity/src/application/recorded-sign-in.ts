import { emailKey, RateLimited, type InputOf } from '@gatehouse/contracts';
import { InvalidCredentials, type Session, type signIn } from '@gatehouse/contracts/identity';
import { NoAccount } from '@gatehouse/contracts/tenant-access';
import { UnitOfWork, type CallContext, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Refusals, type RefusalReason } from './refusals.js';
import { SignIn } from './sign-in.js';
import { Usernames } from './usernames.js';

/** Whoever is told to wait costs next to nothing, and is not to cost more: of these one a minute is recorded for each name and source. */
const ONCE_IN_MS = 60_000;
const MOST_KNOWN = 10_000;

/**
 * Signing in, and the record of whoever was refused: after all is undone, in a transaction of its own. What was typed is not kept, and
 * a name without an account does the same work, so that nothing tells them apart (F13).
 */
@Injectable()
export class RecordedSignIn implements UseCase<typeof signIn, CallContext> {
  private readonly slowed = new Map<string, number>();

  constructor(
    private readonly signIn: SignIn,
    private readonly work: UnitOfWork,
    private readonly usernames: Usernames,
    private readonly refusals: Refusals,
  ) {}

  async run(input: InputOf<typeof signIn>, context: CallContext): Promise<Session> {
    try {
      return await this.signIn.run(input, context);
    } catch (error) {
      const key = emailKey(input.username);
      const reason = reasonOf(error);
      if (
        reason &&
        (reason !== 'rate-limited' || this.isFirst(`${key}\n${context.device.address}`))
      )
        await this.record(context, key, reason);
      throw error;
    }
  }

  private record(context: CallContext, key: string, reason: RefusalReason): Promise<void> {
    return this.work.run(context, { email_key: key }, async (within) =>
      this.refusals.note(within, await this.usernames.find(within, key), reason),
    );
  }

  private isFirst(who: string): boolean {
    const now = Date.now();
    if ((this.slowed.get(who) ?? 0) + ONCE_IN_MS > now) return false;
    if (this.slowed.size >= MOST_KNOWN) this.slowed.clear();
    this.slowed.set(who, now);
    return true;
  }
}

function reasonOf(error: unknown): RefusalReason | undefined {
  if (error instanceof InvalidCredentials) return 'invalid-credentials';
  if (error instanceof NoAccount) return 'no-account';
  return error instanceof RateLimited ? 'rate-limited' : undefined;
}
