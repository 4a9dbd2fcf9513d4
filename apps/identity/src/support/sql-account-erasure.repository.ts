import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Account } from '../accounts/account.repository.js';
import { AccountErasureRepository } from './account-erasure.repository.js';

@Injectable()
export class SqlAccountErasureRepository extends AccountErasureRepository {
  override erase({ transaction }: Context, { id }: Account, passwordHash: string): void {
    // `.invalid` never resolves (RFC 2606), so nothing is ever sent there.
    transaction.send(
      `update accounts set email = $2, email_key = $2, password_hash = $3, first_name = '', last_name = '',
         language = 'en', external_id = null, version = version + 1
       where id = $1`,
      [id, `erased-${id}@erased.invalid`, passwordHash],
    );
    transaction.send(`update sessions set address = '', user_agent = '' where user_id = $1`, [id]);
    transaction.send('delete from password_resets where user_id = $1', [id]);
  }
}
