import { emailKey, RateLimited, type InputOf } from '@gatehouse/contracts';
import { InvalidCredentials, type Session, type signIn } from '@gatehouse/contracts/identity';
import { NoAccount } from '@gatehouse/contracts/tenant-access';
import { UnitOfWork, type CallContext, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Refusals, type RefusalReason } from './refusals.js';
import { RefusedSignIns } from './refused-sign-ins.js';
import { SignIn } from './sign-in.js';
import { Usernames } from './usernames.js';

/**
 * Signing in, and the record of whoever was refused: after all is undone, in a transaction of its own. What was typed is not kept, and
 * a name without an account does the same work, so that nothing tells them apart.
 */
@Injectable()
export class RecordedSignIn implements UseCase<typeof signIn, CallContext> {
  constructor(
    private readonly signIn: SignIn,
    private readonly work: UnitOfWork,
    private readonly usernames: Usernames,
    private readonly refusals: Refusals,
    private readonly refused: RefusedSignIns,
  ) {}

  async run(input: InputOf<typeof signIn>, context: CallContext): Promise<Session> {
    try {
      return await this.signIn.run(input, context);
    } catch (error) {
      const reason = reasonOf(error);
      if (reason) this.refused.count(reason);
      if (reason && reason !== 'rate-limited') {
        const key = emailKey(input.username);
        await this.work.run(context, { email_key: key }, async (within) =>
          this.refusals.note(within, await this.usernames.find(within, key), reason),
        );
      }
      throw error;
    }
  }
}

function reasonOf(error: unknown): RefusalReason | undefined {
  if (error instanceof InvalidCredentials) return 'invalid-credentials';
  if (error instanceof NoAccount) return 'no-account';
  return error instanceof RateLimited ? 'rate-limited' : undefined;
}
