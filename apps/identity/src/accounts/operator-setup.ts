import { emailKey, UserId } from '@gatehouse/contracts';
import { ensureMembership, PLATFORM_ORGANIZATION } from '@gatehouse/contracts/tenant-access';
import { RpcClient, newId, ownContext, UnitOfWork, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { PasswordHasher } from '../credentials/password-hasher.port.js';
import { type Account, AccountRepository } from './account.repository.js';
import { recordAccountChanged } from './record-account-changed.js';

const TIMEOUT_MS = 10_000;
const CAUSE = { action: 'identity.ensure-operator' };

/** Creates the first operator, who can create everything else. Never changes the password of an existing account. */
@Injectable()
export class OperatorSetup {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly passwords: PasswordHasher,
    private readonly rpc: RpcClient,
  ) {}

  find(email: string): Promise<Account | null> {
    const key = emailKey(email);
    return this.work.run(ownContext(TIMEOUT_MS, CAUSE), { email_key: key }, (tx) =>
      this.accounts.findByEmail(tx, key),
    );
  }

  async run(email: string, password: string): Promise<void> {
    const context = ownContext(TIMEOUT_MS, CAUSE);
    if (!(await this.find(email))) {
      const passwordHash = await this.passwords.hash(password, context.deadline);
      const scope = { email_key: emailKey(email) };
      await this.work.run(context, scope, (tx) => this.create(tx, email, passwordHash));
    }
    const account = await this.find(email);
    if (account?.platformRole !== 'platform-support') return;
    const { firstName, lastName } = account;
    await this.rpc.call(context, ensureMembership, {
      userId: account.id,
      organizationId: PLATFORM_ORGANIZATION,
      roles: ['support'],
      person: { email: account.email, firstName, lastName },
    });
  }

  private async create(context: Context, email: string, passwordHash: string): Promise<void> {
    const now = await context.transaction.now();
    const operator: Account = {
      id: newId(UserId),
      email,
      emailKey: emailKey(email),
      passwordHash,
      firstName: 'Platform',
      lastName: 'Operator',
      language: 'en',
      externalId: null,
      platformRole: 'platform-support',
      confirmedAt: now,
      lastOrganizationId: PLATFORM_ORGANIZATION,
      createdAt: now,
      version: 1,
    };
    // Another replica may have created it first.
    if (await this.accounts.create(context, operator))
      await recordAccountChanged(context, operator);
  }
}
