import type { ProviderId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { UsernameSuffixRepository } from './username-suffix.repository.js';

@Injectable()
export class SqlUsernameSuffixRepository extends UsernameSuffixRepository {
  override set({ transaction }: Context, providerId: ProviderId, suffix: string | null): void {
    if (suffix === null) {
      transaction.send('delete from username_suffixes where provider_id = $1', [providerId]);
      return;
    }
    transaction.send(
      `insert into username_suffixes (provider_id, suffix) values ($1, $2)
       on conflict (provider_id) do update set suffix = excluded.suffix`,
      [providerId, suffix],
    );
  }

  override async existingAmong(
    { transaction }: Context,
    suffixes: readonly string[],
  ): Promise<string[]> {
    const rows = await transaction.query<{ suffix: string }>(
      'select distinct suffix from username_suffixes where suffix = any($1::text[])',
      [suffixes],
    );
    return rows.map(({ suffix }) => suffix);
  }
}
