import { emailKey, UserId } from '@gatehouse/contracts';
import { ensureMembership, PLATFORM_ORGANIZATION } from '@gatehouse/contracts/tenant-access';
import { Caller, newId, ownContext, UnitOfWork } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AccountRepository, Passwords } from './ports.js';

const TIMEOUT_MS = 10_000;

/** Makes the first operator, who can make everything else. Once the account exists its password is its own affair. */
@Injectable()
export class EnsureOperator {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly passwords: Passwords,
    private readonly caller: Caller,
  ) {}

  async run(email: string, password: string): Promise<void> {
    const context = ownContext(TIMEOUT_MS);
    const key = emailKey(email);
    const scope = { email_key: key };
    const known = await this.work.run(context, scope, (within) =>
      this.accounts.findByEmail(within, key),
    );
    const userId = known?.id ?? newId(UserId);
    if (!known) {
      const passwordHash = await this.passwords.hash(password);
      await this.work.run(context, scope, async (within) => {
        const { now } = within.transaction;
        await this.accounts.create(within, {
          id: userId,
          email,
          emailKey: key,
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
        });
      });
    }
    const account = await this.work.run(context, scope, (within) =>
      this.accounts.findByEmail(within, key),
    );
    if (account?.platformRole !== 'platform-support') return;
    await this.caller.call(context, ensureMembership, {
      userId: account.id,
      organizationId: PLATFORM_ORGANIZATION,
      roles: ['support'],
    });
  }
}
