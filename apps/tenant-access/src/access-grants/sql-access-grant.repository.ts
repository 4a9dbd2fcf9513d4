import {
  AccessChangeId,
  type CustomerId,
  type Language,
  type ProviderId,
} from '@gatehouse/contracts';
import type { AccessChange } from '@gatehouse/contracts/tenant-access';
import { actorIdOf, decodeCursor, newId, page, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import type { Page, PageRequest } from '../shared/page.js';
import { AccessGrantRepository } from './access-grant.repository.js';
import type { AccessGrant } from './access-grant.rules.js';

export const AccessGrantEntity = new EntitySchema<AccessGrant>({
  name: 'access_grants',
  columns: {
    customerId: { type: 'uuid', primary: true },
    providerId: { type: 'uuid' },
    status: { type: 'text' },
    areas: { type: 'text', array: true },
    activationRole: { type: 'text' },
    activationLanguage: { type: 'text', nullable: true },
    pendingSince: { type: 'timestamptz', nullable: true },
    acceptedAt: { type: 'timestamptz', nullable: true },
    disabledAt: { type: 'timestamptz', nullable: true },
    epoch: { type: 'int' },
    endedEpoch: { type: 'int' },
    activationEpoch: { type: 'int' },
    version: { type: 'int' },
  },
});

type Change = AccessChange & { id: string };

@Injectable()
export class SqlAccessGrantRepository extends AccessGrantRepository {
  override async save(context: Context, before: AccessGrant, after: AccessGrant): Promise<void> {
    const { transaction, actor } = context;
    if (before.status === 'off') await transaction.manager.insert(AccessGrantEntity, after);
    else
      await transaction.manager.update(AccessGrantEntity, { customerId: after.customerId }, after);
    if (before.status === after.status && before.areas.join() === after.areas.join()) return;
    transaction.send(
      `insert into access_changes (id, customer_id, provider_id, at, actor_id, from_status, to_status, areas)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        newId(AccessChangeId),
        after.customerId,
        after.providerId,
        await transaction.now(),
        actorIdOf(actor),
        before.status,
        after.status,
        after.areas,
      ],
    );
  }

  override findForChange(
    { transaction }: Context,
    customerId: CustomerId,
  ): Promise<AccessGrant | null> {
    transaction.send('select lock_own_customer()');
    return transaction.manager.findOne(AccessGrantEntity, {
      where: { customerId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  override listOpenForChange(
    { transaction }: Context,
    providerId: ProviderId,
  ): Promise<AccessGrant[]> {
    return transaction.manager
      .createQueryBuilder(AccessGrantEntity, 'g')
      .where('g.provider_id = :providerId', { providerId })
      .andWhere(`g.status in ('pending', 'accepted')`)
      .andWhere('g.customer_id in (select c.id from customers c where c.independent_at is null)')
      .setLock('pessimistic_write')
      .getMany();
  }

  override async languageOf({ transaction }: Context, providerId: ProviderId): Promise<Language> {
    const [row] = await transaction.query<{ language: Language }>(
      'select language from providers where id = $1',
      [providerId],
    );
    return row?.language ?? 'en';
  }

  override async countChanges({ transaction }: Context, customerId: CustomerId): Promise<number> {
    const [row] = await transaction.query<{ count: number }>(
      'select count(*)::int as count from access_changes where customer_id = $1',
      [customerId],
    );
    return row?.count ?? 0;
  }

  override async listChanges(
    { transaction }: Context,
    customerId: CustomerId,
    request: PageRequest,
  ): Promise<Page<AccessChange>> {
    const after = decodeCursor(request.cursor, ['uuid']);
    const rows = await transaction.query<Change>(
      `select id, at, actor_id as "actorId", from_status as "from", to_status as "to", areas from access_changes
       where customer_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3`,
      [customerId, after?.[0] ?? null, request.limit + 1],
    );
    return page(rows, request.limit, (row) => [row.id]);
  }
}
