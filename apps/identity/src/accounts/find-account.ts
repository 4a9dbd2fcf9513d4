import { emailKey, type InputOf, type OutputOf } from '@gatehouse/contracts';
import { findAccount } from '@gatehouse/contracts/identity';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { AccountRepository } from './account.repository.js';

/** Ignores unconfirmed accounts, which interrupted redemptions leave behind. */
@Handles(findAccount, {
  scope: ({ email }) => ({ email_key: emailKey(email) }),
})
export class FindAccount implements UseCase<typeof findAccount> {
  constructor(private readonly accounts: AccountRepository) {}

  async run(
    { email }: InputOf<typeof findAccount>,
    context: Context,
  ): Promise<OutputOf<typeof findAccount>> {
    const account = await this.accounts.findByEmail(context, emailKey(email));
    return { exists: account !== null && account.confirmedAt !== null };
  }
}
