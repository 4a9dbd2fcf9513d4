import type { CustomerId, ProviderId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { CustomerRepository, type CustomerRecord } from './customer.repository.js';

@Injectable()
export class SqlCustomerRepository extends CustomerRepository {
  /** Needs no version check: the inbox drops events that are older than the last one processed, except for that of the deletion. */
  override save(
    { transaction }: Context,
    { id, providerId, name, departmentId }: CustomerRecord,
  ): void {
    transaction.send(
      `insert into customers (id, provider_id, name, department_id)
       select $1, $2, $3, $4 where not exists (select from deleted_customers d where d.id = $1)
       on conflict (id) do update set provider_id = excluded.provider_id, name = excluded.name,
         department_id = excluded.department_id`,
      [id, providerId, name, departmentId],
    );
  }

  override async isServedBy(
    { transaction }: Context,
    id: CustomerId,
    providerId: ProviderId,
  ): Promise<boolean> {
    const rows = await transaction.query(
      'select from customers where id = $1 and provider_id = $2',
      [id, providerId],
    );
    return rows.length > 0;
  }
}
