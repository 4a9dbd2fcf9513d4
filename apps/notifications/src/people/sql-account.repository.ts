import { emailKey, type UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { nameToGreet } from '../shared/text.rules.js';
import { AccountRepository, type Account } from './account.repository.js';

@Injectable()
export class SqlAccountRepository extends AccountRepository {
  override put({ transaction }: Context, { userId, email, firstName, language }: Account): void {
    transaction.send(
      `insert into accounts (user_id, email, email_key, first_name, language) values ($1, $2, $3, $4, $5)
       on conflict (user_id) do update set email = excluded.email, email_key = excluded.email_key,
         first_name = excluded.first_name, language = excluded.language`,
      [userId, email, emailKey(email), firstName, language],
    );
  }

  override async find({ transaction }: Context, userId: UserId): Promise<Account | null> {
    const [account] = await transaction.query<Account>(
      `select user_id as "userId", email, first_name as "firstName", language from accounts where user_id = $1`,
      [userId],
    );
    return account ?? null;
  }

  override async nameToShow(context: Context, userId: UserId | null): Promise<string | null> {
    const account = userId && (await this.find(context, userId));
    return account && `${nameToGreet(account.firstName) ?? ''} (${account.email})`.trim();
  }

  override async firstNameOf({ transaction }: Context, email: string): Promise<string> {
    const [account] = await transaction.query<{ name: string }>(
      'select first_name as name from accounts where email_key = $1',
      [emailKey(email)],
    );
    return account?.name ?? '';
  }
}
