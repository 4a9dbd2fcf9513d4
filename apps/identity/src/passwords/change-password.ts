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

/** Requires the current password, so that a stolen session is not enough. */
@HandlesInSteps(changePassword)
export class ChangePassword implements UseCase<typeof changePassword, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly passwordCheck: PasswordCheck,
    private readonly newPasswords: NewPasswordPolicy,
    private readonly changer: PasswordChanger,
  ) {}

  async run(
    { currentPassword, newPassword }: InputOf<typeof changePassword>,
    context: CallContext,
  ): Promise<undefined> {
    const { userId, sessionId } = userOf(context);
    const scope = { user_id: userId };
    const { account, attempt } = await this.work.run(context, scope, async (tx) => {
      const account = await this.accounts.find(tx, userId);
      if (!account) throw new SessionEnded();
      if (!maySetOwnPassword(account.platformRole)) throw new PermissionDenied(OWN_PASSWORD);
      return { account, attempt: await this.passwordCheck.begin(tx, account.emailKey) };
    });
    const checked = await this.passwordCheck.require(context, account, attempt, currentPassword);
    const hash = await this.newPasswords.hash(
      context,
      newPassword,
      account.emailKey,
      '/newPassword',
    );
    await this.work.run(context, scope, async (tx) => {
      await this.passwordCheck.confirm(tx, checked, attempt);
      await this.changer.run(tx, userId, hash, { checked, keep: sessionId });
    });
  }
}
