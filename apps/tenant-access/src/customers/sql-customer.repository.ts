import type { CustomerId } from '@gatehouse/contracts';
import type { AccessStatus } from '@gatehouse/contracts/tenant-access';
import {
  decodeCursor,
  organizationOf,
  page,
  searchIndexed,
  type Context,
} from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import { AccessGrantEntity } from '../access-grants/sql-access-grant.repository.js';
import type { Page, PageRequest } from '../shared/page.js';
import {
  type CustomerRecord,
  CustomerRepository,
  type CustomerWithGrant,
} from './customer.repository.js';

export const CustomerEntity = new EntitySchema<CustomerRecord>({
  name: 'customers',
  columns: {
    id: { type: 'uuid', primary: true },
    providerId: { type: 'uuid' },
    name: { type: 'text' },
    kind: { type: 'text' },
    email: { type: 'text', nullable: true },
    departmentId: { type: 'uuid', nullable: true },
    independentAt: { type: 'timestamptz', nullable: true },
    timeZone: { type: 'text', nullable: true },
    createdAt: { type: 'timestamptz' },
    version: { type: 'int' },
  },
});

@Injectable()
export class SqlCustomerRepository extends CustomerRepository {
  override async create({ transaction }: Context, customer: CustomerRecord): Promise<void> {
    await transaction.manager.insert(CustomerEntity, customer);
  }

  /** Filters by provider, because row-level security also lets an organization see its own customer row. */
  override async find(
    context: Context,
    id: CustomerId,
    lock?: 'for change',
  ): Promise<CustomerWithGrant | null> {
    const { transaction } = context;
    // Locking the customer's row guards against a concurrent insert of its grant, which may not exist yet.
    const locked = lock ? { lock: { mode: 'pessimistic_write' as const } } : {};
    const where = { id, providerId: organizationOf(context) };
    const customer = await transaction.manager.findOne(CustomerEntity, { where, ...locked });
    if (!customer) return null;
    const grant = await transaction.manager.findOne(AccessGrantEntity, {
      where: { customerId: id },
      ...locked,
    });
    return { customer, grant };
  }

  override findSelf(context: Context): Promise<CustomerRecord | null> {
    return context.transaction.manager.findOneBy(CustomerEntity, { id: organizationOf(context) });
  }

  override async save({ transaction }: Context, customer: CustomerRecord): Promise<void> {
    await transaction.manager.update(CustomerEntity, { id: customer.id }, customer);
  }

  override async list(
    context: Context,
    request: PageRequest & { access?: AccessStatus | undefined },
  ): Promise<Page<CustomerWithGrant>> {
    const { manager } = context.transaction;
    const after = decodeCursor(request.cursor, ['text', 'uuid']);
    const found = await searchIndexed(context.transaction, 'customers', request.q);
    const query = manager
      .createQueryBuilder(CustomerEntity, 'c')
      .where('c.provider_id = :provider', { provider: organizationOf(context) })
      .andWhere(found.where(':found', 'c'), { found: found.value })
      .orderBy({ 'c.name': 'ASC', 'c.id': 'ASC' })
      .limit(request.limit + 1);
    if (after) query.andWhere('(c.name, c.id) > (:name, :id)', { name: after[0], id: after[1] });
    if (request.access) query.andWhere('c.access = :access', { access: request.access });
    const { items, nextCursor } = page(await query.getMany(), request.limit, (row) => [
      row.name,
      row.id,
    ]);
    const grants = await manager
      .createQueryBuilder(AccessGrantEntity, 'g')
      .where('g.customer_id = any(:ids)', { ids: items.map((customer) => customer.id) })
      .getMany();
    const byCustomer = new Map(grants.map((grant) => [grant.customerId, grant]));
    return {
      items: items.map((customer) => ({ customer, grant: byCustomer.get(customer.id) ?? null })),
      nextCursor,
    };
  }
}
