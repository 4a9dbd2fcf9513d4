import { emailKey, RateLimited, type InputOf } from '@gatehouse/contracts';
import { InvalidCredentials, type Session, signIn } from '@gatehouse/contracts/identity';
import { NoAccount } from '@gatehouse/contracts/tenant-access';
import { type CallContext, HandlesInSteps, UnitOfWork, type UseCase } from '@gatehouse/platform';
import { UsernameLookup } from '../accounts/username-lookup.js';
import { PasswordSignIn } from './password-sign-in.js';
import { RefusedSignInCounter } from './refused-sign-in-counter.js';
import { type RefusalReason, RefusedSignInRepository } from './refused-sign-in.repository.js';

/**
 * Signing in, and the record of whoever was refused: after all is undone, in a transaction of its own. What was typed is not kept, and
 * a name without an account does the same work, so that nothing tells them apart.
 */
@HandlesInSteps(signIn)
export class SignIn implements UseCase<typeof signIn, CallContext> {
  constructor(
    private readonly passwordSignIn: PasswordSignIn,
    private readonly work: UnitOfWork,
    private readonly usernames: UsernameLookup,
    private readonly refusals: RefusedSignInRepository,
    private readonly refused: RefusedSignInCounter,
  ) {}

  async run(input: InputOf<typeof signIn>, context: CallContext): Promise<Session> {
    try {
      return await this.passwordSignIn.run(input, context);
    } catch (error) {
      const reason = reasonOf(error);
      if (reason) this.refused.count(reason);
      if (reason && reason !== 'rate-limited') {
        const key = emailKey(input.username);
        await this.work.run(context, { email_key: key }, async (within) =>
          this.refusals.record(within, await this.usernames.find(within, key), reason),
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
