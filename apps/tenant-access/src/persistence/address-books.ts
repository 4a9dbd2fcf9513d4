import type { OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AddressBooks } from '../application/erase-person.js';

@Injectable()
export class SqlAddressBooks extends AddressBooks {
  override async keepersOf({ transaction }: Context, emailKey: string): Promise<OrganizationId[]> {
    const rows = await transaction.query<{ id: OrganizationId }>(
      'select distinct keeper_id as id from contacts where email_key = $1 order by id',
      [emailKey],
    );
    return rows.map(({ id }) => id);
  }

  override async remove({ transaction }: Context, emailKey: string): Promise<void> {
    await transaction.query('delete from contacts where email_key = $1', [emailKey]);
  }
}
