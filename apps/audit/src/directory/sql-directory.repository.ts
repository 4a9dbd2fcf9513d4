import type { CustomerId, EventData, MemberActor, UserId } from '@gatehouse/contracts';
import type { customerChanged } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { DirectoryRepository } from './directory.repository.js';

@Injectable()
export class SqlDirectoryRepository extends DirectoryRepository {
  override putCustomer(
    { transaction }: Context,
    { customerId, providerId, departmentId, independent }: EventData<typeof customerChanged>,
  ): void {
    transaction.send(
      `insert into customers (id, provider_id, department_id, independent) values ($1, $2, $3, $4)
       on conflict (id) do update set provider_id = excluded.provider_id, department_id = excluded.department_id,
         independent = excluded.independent`,
      [customerId, providerId, departmentId, independent],
    );
  }

  override putMember(
    { transaction }: Context,
    id: UserId,
    kind: MemberActor['kind'],
    name: string,
  ): void {
    transaction.send(
      `insert into people (user_id, kind, name) select $1, $2, $3 where not exists (select from erased e where e.user_id = $1)
       on conflict (user_id) do update set name = excluded.name`,
      [id, kind, name],
    );
  }

  override async mayReadWholeChain(
    { transaction }: Context,
    customerId: CustomerId,
  ): Promise<boolean> {
    const rows = await transaction.query(
      'select from customers where id = $1 and provider_id = app_organization() and not independent',
      [customerId],
    );
    return rows.length > 0;
  }
}
