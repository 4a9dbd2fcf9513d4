import type { UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AccountRepository, type Account } from '../application/ports.js';
import { Accounts } from './schema.js';

@Injectable()
export class SqlAccountRepository extends AccountRepository {
  /** In SQL, which is prepared once: a sign-in begins with it. */
  override async findByEmail({ transaction }: Context, emailKey: string): Promise<Account | null> {
    const [account] = await transaction.query<Account>(
      `select id, email, email_key as "emailKey", password_hash as "passwordHash", first_name as "firstName",
         last_name as "lastName", language, external_id as "externalId", platform_role as "platformRole",
         confirmed_at as "confirmedAt", last_organization_id as "lastOrganizationId", created_at as "createdAt", version
       from accounts where email_key = $1`,
      [emailKey],
    );
    return account ?? null;
  }

  override find(
    { transaction }: Context,
    id: UserId,
    lock?: 'for change',
  ): Promise<Account | null> {
    return transaction.manager.findOne(Accounts, {
      where: { id },
      ...(lock ? { lock: { mode: 'pessimistic_write' } } : {}),
    });
  }

  override async create({ transaction }: Context, account: Account): Promise<boolean> {
    const result = await transaction.manager
      .createQueryBuilder()
      .insert()
      .into(Accounts)
      .values(account)
      .orIgnore()
      .returning('id')
      .execute();
    return (result.raw as unknown[]).length > 0;
  }

  override async save({ transaction }: Context, account: Account): Promise<void> {
    await transaction.manager.update(Accounts, { id: account.id }, account);
  }
}
