import { emailKey, type InputOf, type OutputOf } from '@gatehouse/contracts';
import { findPerson, type SupportAccount } from '@gatehouse/contracts/identity';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { AccountRepository } from '../accounts/account.repository.js';
import { SessionRepository } from '../sessions/session.repository.js';
import { SignInThrottle } from '../sign-in-throttle/sign-in-throttle.js';

const MAX_SESSIONS = 20;

/** Shows support the account of an address, in the scope of that address and then of its owner. */
@Handles(findPerson)
export class FindPerson implements UseCase<typeof findPerson> {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly throttle: SignInThrottle,
  ) {}

  async run(
    { email }: InputOf<typeof findPerson>,
    context: Context,
  ): Promise<OutputOf<typeof findPerson>> {
    const key = emailKey(email);
    context.transaction.enter({ email_key: key });
    const account = await this.accounts.findByEmail(context, key);
    const slowed = await this.throttle.statusOf(context, key);
    if (!account) return { email, account: null, ...slowed };
    const { id: userId, firstName, lastName, createdAt, confirmedAt } = account;
    context.transaction.enter({ user_id: userId });
    const { items } = await this.sessions.listOpenOf(context, userId, { limit: MAX_SESSIONS });
    const sessions: SupportAccount['sessions'] = items.map(({ organizationId, lastSeenAt }) => ({
      organizationId,
      lastSeenAt,
    }));
    const found = { userId, firstName, lastName, createdAt, confirmed: confirmedAt !== null };
    return { email: account.email, account: { ...found, sessions }, ...slowed };
  }
}
