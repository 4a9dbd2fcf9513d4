import { NotFound, type ProviderId } from '@gatehouse/contracts';
import { decodeCursor, page, search, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import {
  ProviderRepository,
  type Page,
  type PageRequest,
  type ProviderRecord,
} from '../application/ports.js';
import { Providers } from './schema.js';

@Injectable()
export class SqlProviderRepository extends ProviderRepository {
  override async create({ transaction }: Context, provider: ProviderRecord): Promise<void> {
    await transaction.manager.insert(Providers, provider);
  }

  override find({ transaction }: Context, id: ProviderId): Promise<ProviderRecord | null> {
    return transaction.manager.findOneBy(Providers, { id });
  }

  override async change(
    { transaction }: Context,
    id: ProviderId,
    change: (provider: ProviderRecord) => Promise<ProviderRecord>,
  ): Promise<ProviderRecord> {
    const before = await transaction.manager.findOne(Providers, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!before) throw new NotFound();
    const after = { ...(await change(before)), version: before.version + 1 };
    await transaction.manager.update(Providers, { id }, after);
    return after;
  }

  override async list(
    { transaction }: Context,
    request: PageRequest,
  ): Promise<Page<ProviderRecord>> {
    const after = decodeCursor(request.cursor, ['text', 'uuid']);
    const found = search(request.q);
    const query = transaction.manager
      .createQueryBuilder(Providers, 'p')
      .where(found.where(':found', 'p'), { found: found.value })
      .orderBy({ 'p.name': 'ASC', 'p.id': 'ASC' })
      .limit(request.limit + 1);
    if (after) query.andWhere('(p.name, p.id) > (:name, :id)', { name: after[0], id: after[1] });
    return page(await query.getMany(), request.limit, (row) => [row.name, row.id]);
  }
}
