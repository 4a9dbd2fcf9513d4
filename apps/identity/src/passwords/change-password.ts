import { PermissionDenied, SessionEnded, type InputOf } from '@gatehouse/contracts';
import { changePassword } from '@gatehouse/contracts/identity';
import {
  type CallContext,
  HandlesInSteps,
  UnitOfWork,
  type UseCase,
  userOf,
} from '@gatehouse/platform';
import { AccountRepository } from '../accounts/account.repository.js';
import { NewPasswordPolicy } from '../credentials/new-password-policy.js';
import { PasswordCheck } from '../credentials/password-check.js';
import { maySetOwnPassword, OWN_PASSWORD } from '../credentials/password.rules.js';
import { PasswordChanger } from './password-changer.js';

/** A stolen session is not enough: whoever changes the password has to know the one that is. */
@HandlesInSteps(changePassword)
export class ChangePassword implements UseCase<typeof changePassword, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly check: PasswordCheck,
    private readonly newPasswords: NewPasswordPolicy,
    private readonly change: PasswordChanger,
  ) {}

  async run(
    { currentPassword, newPassword }: InputOf<typeof changePassword>,
    context: CallContext,
  ): Promise<undefined> {
    const { userId, sessionId } = userOf(context);
    const scope = { user_id: userId };
    const { account, tried } = await this.work.run(context, scope, async (within) => {
      const account = await this.accounts.find(within, userId);
      if (!account) throw new SessionEnded();
      if (!maySetOwnPassword(account.platformRole)) throw new PermissionDenied(OWN_PASSWORD);
      return { account, tried: await this.check.begin(within, account.emailKey) };
    });
    const checked = await this.check.require(context, account, tried, currentPassword);
    const hash = await this.newPasswords.hash(
      context,
      newPassword,
      account.emailKey,
      '/newPassword',
    );
    await this.work.run(context, scope, async (within) => {
      await this.check.confirm(within, checked, tried);
      await this.change.run(within, userId, hash, { checked, keep: sessionId });
    });
  }
}
