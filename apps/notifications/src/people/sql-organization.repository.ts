import type { OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import {
  OrganizationRepository,
  type Customer,
  type CustomerAccess,
  type Provider,
} from './organization.repository.js';

@Injectable()
export class SqlOrganizationRepository extends OrganizationRepository {
  override putProvider(
    { transaction }: Context,
    { providerId, name, modules, timeZone }: Provider,
  ): void {
    transaction.send(
      `insert into providers (id, name, modules, time_zone) values ($1, $2, $3, $4)
       on conflict (id) do update set name = excluded.name, modules = excluded.modules, time_zone = excluded.time_zone`,
      [providerId, name, modules, timeZone ?? null],
    );
  }

  override putCustomer(
    { transaction }: Context,
    { customerId, providerId, name, departmentId, independent, timeZone }: Customer,
  ): void {
    transaction.send(
      `insert into customers (id, provider_id, name, department_id, independent, time_zone)
       select $1, $2, $3, $4, $5, $6 where not exists (select from deleted_customers d where d.id = $1)
       on conflict (id) do update set provider_id = excluded.provider_id, name = excluded.name,
         department_id = excluded.department_id, independent = excluded.independent,
         time_zone = excluded.time_zone`,
      [customerId, providerId, name, departmentId, independent, timeZone ?? null],
    );
  }

  override putAccess(
    { transaction }: Context,
    { customerId, open, closed, areas }: CustomerAccess,
  ): void {
    transaction.send(
      `insert into grants (customer_id, open, closed, areas)
       select $1, $2, $3, $4 where not exists (select from deleted_customers d where d.id = $1)
       on conflict (customer_id) do update set open = excluded.open, closed = excluded.closed, areas = excluded.areas`,
      [customerId, open, closed, areas],
    );
  }

  override async nameOf({ transaction }: Context, id: OrganizationId): Promise<string | null> {
    const [found] = await transaction.query<{ name: string }>(
      `select name from customers where id = $1 and not independent
       union all select name from providers where id = $1`,
      [id],
    );
    return found?.name ?? null;
  }

  override async providerOf(
    { transaction }: Context,
    id: OrganizationId,
  ): Promise<OrganizationId | null> {
    const [found] = await transaction.query<{ provider: OrganizationId }>(
      `select provider_id as provider from customers where id = $1 and not independent
       union all select id from providers where id = $1`,
      [id],
    );
    return found?.provider ?? null;
  }
}
