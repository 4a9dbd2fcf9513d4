import { NotFound, type ProviderId } from '@gatehouse/contracts';
import { decodeCursor, page, search, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import type { Page, PageRequest } from '../shared/page.js';
import { type ProviderRecord, ProviderRepository } from './provider.repository.js';

export const ProviderEntity = new EntitySchema<ProviderRecord>({
  name: 'providers',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    modules: { type: 'text', array: true },
    emailDomains: { type: 'text', array: true },
    usernameSuffix: { type: 'text', nullable: true },
    supportContact: { type: 'text', nullable: true },
    timeZone: { type: 'text' },
    language: { type: 'text' },
    createdAt: { type: 'timestamptz' },
    version: { type: 'int' },
  },
});

@Injectable()
export class SqlProviderRepository extends ProviderRepository {
  override async create({ transaction }: Context, provider: ProviderRecord): Promise<void> {
    await transaction.manager.insert(ProviderEntity, provider);
  }

  override find({ transaction }: Context, id: ProviderId): Promise<ProviderRecord | null> {
    return transaction.manager.findOneBy(ProviderEntity, { id });
  }

  override async change(
    { transaction }: Context,
    id: ProviderId,
    change: (provider: ProviderRecord) => Promise<ProviderRecord>,
  ): Promise<ProviderRecord> {
    const before = await transaction.manager.findOne(ProviderEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!before) throw new NotFound();
    const after = { ...(await change(before)), version: before.version + 1 };
    await transaction.manager.update(ProviderEntity, { id }, after);
    return after;
  }

  override async list(
    { transaction }: Context,
    request: PageRequest,
  ): Promise<Page<ProviderRecord>> {
    const after = decodeCursor(request.cursor, ['text', 'uuid']);
    const found = search(request.q);
    const query = transaction.manager
      .createQueryBuilder(ProviderEntity, 'p')
      .where(found.where(':found', 'p'), { found: found.value })
      .orderBy({ 'p.name': 'ASC', 'p.id': 'ASC' })
      .limit(request.limit + 1);
    if (after) query.andWhere('(p.name, p.id) > (:name, :id)', { name: after[0], id: after[1] });
    return page(await query.getMany(), request.limit, (row) => [row.name, row.id]);
  }
}
