import type { InputOf } from '@gatehouse/contracts';
import { resetPassword } from '@gatehouse/contracts/identity';
import { admitMember } from '@gatehouse/contracts/tenant-access';
import {
  type CallContext,
  RpcClient,
  HandlesInSteps,
  UnitOfWork,
  type UseCase,
} from '@gatehouse/platform';
import { NewPasswordPolicy } from '../credentials/new-password-policy.js';
import { PasswordChanger } from './password-changer.js';
import { ResetLinks } from './reset-links.js';

/** The link works once, within an hour, and only if an organization admits the user. */
@HandlesInSteps(resetPassword)
export class ResetPassword implements UseCase<typeof resetPassword, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: ResetLinks,
    private readonly rpc: RpcClient,
    private readonly newPasswords: NewPasswordPolicy,
    private readonly changer: PasswordChanger,
  ) {}

  async run(
    { token, password }: InputOf<typeof resetPassword>,
    context: CallContext,
  ): Promise<undefined> {
    const account = await this.work.run(context, {}, (tx) => this.links.read(tx, token));
    await this.rpc.call(context, admitMember, { userId: account.id });
    const passwordHash = await this.newPasswords.hash(
      context,
      password,
      account.emailKey,
      '/password',
    );
    await this.work.run(context, { user_id: account.id }, async (tx) => {
      await this.links.use(tx, token);
      await this.changer.run(tx, account.id, passwordHash);
    });
  }
}
