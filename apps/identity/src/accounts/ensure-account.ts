import {
  emailKey,
  InvalidRequest,
  UserId,
  type InputOf,
  type OutputOf,
} from '@gatehouse/contracts';
import { ensureAccount, InvalidCredentials } from '@gatehouse/contracts/identity';
import {
  type CallContext,
  type Context,
  HandlesInSteps,
  newId,
  UnitOfWork,
  type UseCase,
} from '@gatehouse/platform';
import { NewPasswordPolicy } from '../credentials/new-password-policy.js';
import { PasswordCheck } from '../credentials/password-check.js';
import { type Account, AccountRepository } from './account.repository.js';
import { recordAccountChanged } from './record-account-changed.js';

type Input = InputOf<typeof ensureAccount>;
type Output = OutputOf<typeof ensureAccount>;
type Details = Omit<Account, 'id' | 'confirmedAt' | 'lastOrganizationId' | 'createdAt' | 'version'>;

/**
 * An idempotent step of redeeming an invitation. An account in use requires its own password and stays as it is. One that an interrupted
 * redemption left behind is set up again.
 */
@HandlesInSteps(ensureAccount)
export class EnsureAccount implements UseCase<typeof ensureAccount, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly passwordCheck: PasswordCheck,
    private readonly newPasswords: NewPasswordPolicy,
  ) {}

  async run(input: Input, context: CallContext): Promise<Output> {
    const key = emailKey(input.email);
    const scope = { email_key: key };
    const begin = async (tx: Context) => {
      // Asked in one turn, which is one message to the database.
      const [known, attempt] = await Promise.all([
        this.accounts.findByEmail(tx, key),
        this.passwordCheck.begin(tx, key),
      ]);
      return { known, attempt, begunAt: await tx.transaction.now() };
    };
    const { known, attempt, begunAt } = await this.work.run(context, scope, begin, {
      readOnly: true,
    });
    if (known?.confirmedAt) {
      const account = await this.passwordCheck.require(context, known, attempt, input.password);
      await this.work.run(context, scope, (tx) => this.passwordCheck.confirm(tx, account, attempt));
      return summaryOf(account);
    }
    const { password, email, language, externalId, platformRole } = input;
    const names = namesIn(input);
    const passwordHash = await this.newPasswords.hash(context, password, key, '/password');
    const common = { email, emailKey: key, language, externalId, platformRole };
    const details: Details = { ...common, ...names, passwordHash };
    return this.work.run(context, scope, (tx) => this.setUp(tx, details, begunAt));
  }

  private async setUp(context: Context, details: Details, createdAt: Date): Promise<Output> {
    const fresh: Account = {
      ...details,
      id: newId(UserId),
      confirmedAt: null,
      lastOrganizationId: null,
      createdAt,
      version: 1,
    };
    if (await this.accounts.create(context, fresh)) {
      await recordAccountChanged(context, fresh);
      return summaryOf(fresh);
    }
    const known = await this.accounts.findByEmail(context, details.emailKey);
    // Another invitation to this address was redeemed in the meantime, with another password.
    if (!known || known.confirmedAt) throw new InvalidCredentials();
    const updated = { ...known, ...details, version: known.version + 1 };
    await this.accounts.save(context, updated);
    await recordAccountChanged(context, updated);
    return summaryOf(updated);
  }
}

const summaryOf = ({ id: userId, firstName, lastName }: Account): Output => ({
  userId,
  firstName,
  lastName,
});

/** @throws InvalidRequest if neither the invitation nor the request has a name */
function namesIn({ firstName, lastName }: Input): Pick<Account, 'firstName' | 'lastName'> {
  if (firstName !== null && lastName !== null) return { firstName, lastName };
  const missing = { '/firstName': firstName, '/lastName': lastName };
  const pointers = Object.entries(missing).filter(([, name]) => name === null);
  throw new InvalidRequest({
    errors: pointers.map(([pointer]) => ({ pointer, detail: 'is required for a new account' })),
  });
}
