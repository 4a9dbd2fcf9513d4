import type { CustomerId } from '@gatehouse/contracts';
import { ExternalIdTaken } from '@gatehouse/contracts/tenant-access';
import {
  organizationOf,
  page,
  CUSTOM_PLAN_COMMENT,
  searchIndexed,
  type Context,
} from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import type { AccessGrant } from '../access-grants/access-grant.rules.js';
import { AccessGrantEntity } from '../access-grants/sql-access-grant.repository.js';
import type { Page } from '../shared/page.js';
import { throwIfDuplicate } from '../shared/sql-unique-violation.js';
import {
  type CustomerListRequest,
  type CustomerRecord,
  CustomerRepository,
  type CustomerWithGrant,
  type ListedCustomer,
} from './customer.repository.js';
import {
  inOrder,
  inOrderOfChange,
  lastSignInOf,
  ORDERS,
  type CustomerRow,
} from './sql-customer-orders.js';

export const CustomerEntity = new EntitySchema<CustomerRow>({
  name: 'customers',
  columns: {
    id: { type: 'uuid', primary: true },
    providerId: { type: 'uuid' },
    name: { type: 'text' },
    kind: { type: 'text' },
    email: { type: 'text', nullable: true },
    departmentId: { type: 'uuid', nullable: true },
    independentAt: { type: 'timestamptz', nullable: true },
    archivedAt: { type: 'timestamptz', nullable: true },
    timeZone: { type: 'text', nullable: true },
    externalId: { type: 'text', nullable: true },
    language: { type: 'text', nullable: true },
    createdAt: { type: 'timestamptz' },
    updatedAt: { type: 'timestamptz' },
    version: { type: 'int' },
    access: { type: 'text', select: false, insert: false, update: false },
    accessSince: { type: 'timestamptz', select: false, insert: false, update: false },
    lastSignInAt: { type: 'timestamptz', select: false, insert: false, update: false },
  },
});

@Injectable()
export class SqlCustomerRepository extends CustomerRepository {
  override async create(
    { transaction }: Context,
    customer: CustomerRecord,
  ): Promise<CustomerRecord | null> {
    const inserted = await transaction.manager
      .createQueryBuilder()
      .insert()
      .into(CustomerEntity)
      .values(customer)
      .orIgnore()
      .returning('updated_at')
      .execute();
    const [stored] = inserted.raw as { updated_at: Date }[];
    return stored ? { ...customer, updatedAt: stored.updated_at } : null;
  }

  override find(
    context: Context,
    id: CustomerId,
    lock?: 'for change',
  ): Promise<CustomerWithGrant | null> {
    return this.findOne(context, { id }, lock);
  }

  override findByExternalId(
    context: Context,
    externalId: string,
    lock?: 'for change',
  ): Promise<CustomerWithGrant | null> {
    return this.findOne(context, { externalId }, lock);
  }

  override async findMany(
    context: Context,
    ids: readonly CustomerId[],
  ): Promise<Map<CustomerId, CustomerWithGrant>> {
    const { manager } = context.transaction;
    const customers = await manager
      .createQueryBuilder(CustomerEntity, 'c')
      .where('c.id = any(:ids)', { ids })
      .andWhere('c.provider_id = :provider', { provider: organizationOf(context) })
      .orderBy('c.id')
      .setLock('pessimistic_write')
      .getMany();
    const grants = await manager
      .createQueryBuilder(AccessGrantEntity, 'g')
      .where('g.customer_id = any(:ids)', { ids: customers.map(({ id }) => id) })
      .orderBy('g.customer_id')
      .setLock('pessimistic_write')
      .getMany();
    return new Map(withGrants(customers, grants).map((each) => [each.customer.id, each]));
  }

  /** Filters by provider, because row-level security also lets an organization see its own customer row. */
  private async findOne(
    context: Context,
    by: { id: CustomerId } | { externalId: string },
    lock: 'for change' | undefined,
  ): Promise<CustomerWithGrant | null> {
    const { transaction } = context;
    // Locking the customer's row guards against a concurrent insert of its grant, which may not exist yet.
    const locked = lock ? { lock: { mode: 'pessimistic_write' as const } } : {};
    const where = { ...by, providerId: organizationOf(context) };
    const grantOf = (customerId: CustomerId) =>
      transaction.manager.findOne(AccessGrantEntity, { where: { customerId }, ...locked });
    // Asked in one turn, which is one message to the database, if the customer's id is known.
    const [customer, known] = await Promise.all([
      transaction.manager.findOne(CustomerEntity, { where, ...locked }),
      'id' in by ? grantOf(by.id) : null,
    ]);
    if (!customer) return null;
    return { customer, grant: 'id' in by ? known : await grantOf(customer.id) };
  }

  override findSelf(context: Context): Promise<CustomerRecord | null> {
    return context.transaction.manager.findOneBy(CustomerEntity, { id: organizationOf(context) });
  }

  override async save({ transaction }: Context, customer: CustomerRecord): Promise<CustomerRecord> {
    const saved = transaction.manager
      .createQueryBuilder()
      .update(CustomerEntity)
      .set(customer)
      .where({ id: customer.id })
      .returning('updated_at')
      .execute();
    await throwIfDuplicate(saved, 'customers__provider_id__external_id', ExternalIdTaken);
    const [stored] = (await saved).raw as { updated_at: Date }[];
    return { ...customer, updatedAt: stored?.updated_at ?? customer.updatedAt };
  }

  override async list(
    context: Context,
    request: CustomerListRequest,
  ): Promise<Page<ListedCustomer>> {
    const { manager } = context.transaction;
    const found = await searchIndexed(context.transaction, 'customers', request.q);
    const query = manager
      .createQueryBuilder(CustomerEntity, 'c')
      .addSelect(['c.access', 'c.accessSince', 'c.lastSignInAt'])
      .where('c.provider_id = :provider', { provider: organizationOf(context) })
      .andWhere(found.where(':found', 'c'), { found: found.value })
      .limit(request.limit + 1)
      // One plan for any provider and place takes a large provider for a small one, and sorts all that is left of it.
      .comment(CUSTOM_PLAN_COMMENT);
    const { access, externalId, updatedSince } = request;
    if (access) query.andWhere('c.access = :access', { access });
    if (externalId !== undefined) query.andWhere('c.external_id = :externalId', { externalId });
    const archived = request.archived ?? (updatedSince || externalId ? undefined : 'false');
    if (archived) query.andWhere(`c.archived_at is ${archived === 'true' ? 'not null' : 'null'}`);
    if (updatedSince) await inOrderOfChange(context, query, request, updatedSince);
    else inOrder(query, request);
    const { key } = ORDERS[request.sort ?? 'name'];
    const { items, nextCursor } = page(await query.getMany(), request.limit, (row) =>
      updatedSince ? [row.updatedAt.toISOString(), row.id] : [...key(row), row.id],
    );
    const grants = await manager
      .createQueryBuilder(AccessGrantEntity, 'g')
      .where('g.customer_id = any(:ids)', { ids: items.map((customer) => customer.id) })
      .getMany();
    const listed = withGrants(items, grants).map(({ customer, grant }) => ({
      ...{ customer, grant },
      lastSignInAt: lastSignInOf(customer),
    }));
    return { items: listed, nextCursor };
  }
}

function withGrants<Row extends CustomerRecord>(
  customers: Row[],
  grants: AccessGrant[],
): { customer: Row; grant: AccessGrant | null }[] {
  const byCustomer = new Map(grants.map((grant) => [grant.customerId, grant]));
  return customers.map((customer) => ({ customer, grant: byCustomer.get(customer.id) ?? null }));
}
