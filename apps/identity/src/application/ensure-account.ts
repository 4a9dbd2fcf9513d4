import {
  emailKey,
  InvalidRequest,
  NewPassword,
  UserId,
  type InputOf,
  type OutputOf,
} from '@gatehouse/contracts';
import { InvalidCredentials, type ensureAccount } from '@gatehouse/contracts/identity';
import {
  newId,
  UnitOfWork,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AccountRepository, Passwords, type Account } from './ports.js';

type Input = InputOf<typeof ensureAccount>;

/**
 * A step of redeeming an invitation: doing it again finds it done. An account that is in use proves itself by its own password and
 * stays as it is (C9); one that a broken-off redemption left is set up anew.
 */
@Injectable()
export class EnsureAccount implements UseCase<typeof ensureAccount, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly passwords: Passwords,
  ) {}

  async run(input: Input, context: CallContext): Promise<OutputOf<typeof ensureAccount>> {
    const key = emailKey(input.email);
    const known = await this.work.run(context, { email_key: key }, (within) =>
      this.accounts.findByEmail(within, key),
    );
    if (known?.confirmedAt) {
      if (!(await this.passwords.matches(known.passwordHash, input.password)))
        throw new InvalidCredentials();
      return { userId: known.id };
    }
    requireGoodPassword(input.password);
    const passwordHash = await this.passwords.hash(input.password);
    return this.work.run(context, { email_key: key }, (within) =>
      this.setUp(within, input, key, passwordHash),
    );
  }

  private async setUp(
    context: Context,
    input: Input,
    key: string,
    passwordHash: string,
  ): Promise<{ userId: UserId }> {
    const { email, firstName, lastName, language, externalId, platformRole } = input;
    const details = {
      email,
      emailKey: key,
      passwordHash,
      firstName,
      lastName,
      language,
      externalId,
      platformRole,
    };
    const fresh: Account = {
      ...details,
      id: newId(UserId),
      confirmedAt: null,
      lastOrganizationId: null,
      createdAt: context.transaction.now,
      version: 1,
    };
    if (await this.accounts.create(context, fresh)) return { userId: fresh.id };
    const known = await this.accounts.findByEmail(context, key);
    // Somebody else redeemed another invitation of this address in between: then their password is the account's.
    if (!known || known.confirmedAt) throw new InvalidCredentials();
    await this.accounts.save(context, { ...known, ...details, version: known.version + 1 });
    return { userId: known.id };
  }
}

function requireGoodPassword(password: string): void {
  const result = NewPassword.safeParse(password);
  if (result.success) return;
  throw new InvalidRequest({
    errors: result.error.issues.map((issue) => ({ pointer: '/password', detail: issue.message })),
  });
}
