import type { UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import { type Account, AccountRepository } from './account.repository.js';

export const AccountEntity = new EntitySchema<Account>({
  name: 'accounts',
  columns: {
    id: { type: 'uuid', primary: true },
    email: { type: 'text' },
    emailKey: { type: 'text' },
    passwordHash: { type: 'text' },
    firstName: { type: 'text' },
    lastName: { type: 'text' },
    language: { type: 'text' },
    externalId: { type: 'text', nullable: true },
    platformRole: { type: 'text' },
    confirmedAt: { type: 'timestamptz', nullable: true },
    lastOrganizationId: { type: 'uuid', nullable: true },
    createdAt: { type: 'timestamptz' },
    version: { type: 'int' },
  },
});

@Injectable()
export class SqlAccountRepository extends AccountRepository {
  /** Plain SQL, which runs as a prepared statement, since every sign-in starts with it. */
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
    return transaction.manager.findOne(AccountEntity, {
      where: { id },
      ...(lock ? { lock: { mode: 'pessimistic_write' } } : {}),
    });
  }

  override async create({ transaction }: Context, account: Account): Promise<boolean> {
    const result = await transaction.manager
      .createQueryBuilder()
      .insert()
      .into(AccountEntity)
      .values(account)
      .orIgnore()
      .returning('id')
      .execute();
    return (result.raw as unknown[]).length > 0;
  }

  override async save({ transaction }: Context, account: Account): Promise<void> {
    await transaction.manager.update(AccountEntity, { id: account.id }, account);
  }
}
