import { emailKey, RateLimited, type InputOf } from '@gatehouse/contracts';
import { InvalidCredentials, type Session, signIn } from '@gatehouse/contracts/identity';
import { NoAccount } from '@gatehouse/contracts/tenant-access';
import { type CallContext, HandlesInSteps, UnitOfWork, type UseCase } from '@gatehouse/platform';
import { UsernameLookup } from '../accounts/username-lookup.js';
import { PasswordSignIn } from './password-sign-in.js';
import { RefusedSignInCounter } from './refused-sign-in-counter.js';
import { type RefusalReason, RefusedSignInRepository } from './refused-sign-in.repository.js';

/**
 * Signs in, and records refusals in a transaction of their own, after the failed one was rolled back. What was typed is not stored, and
 * unknown usernames do the same work, so that they cannot be told apart.
 */
@HandlesInSteps(signIn)
export class SignIn implements UseCase<typeof signIn, CallContext> {
  constructor(
    private readonly passwordSignIn: PasswordSignIn,
    private readonly work: UnitOfWork,
    private readonly usernames: UsernameLookup,
    private readonly refusedSignIns: RefusedSignInRepository,
    private readonly counter: RefusedSignInCounter,
  ) {}

  async run(input: InputOf<typeof signIn>, context: CallContext): Promise<Session> {
    try {
      return await this.passwordSignIn.run(input, context);
    } catch (error) {
      const reason = reasonOf(error);
      if (reason) this.counter.count(reason);
      if (reason && reason !== 'rate-limited') {
        const key = emailKey(input.username);
        await this.work.run(context, { email_key: key }, async (tx) =>
          this.refusedSignIns.record(tx, await this.usernames.find(tx, key), reason),
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
