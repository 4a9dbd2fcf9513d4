import type { CustomerId, InputOf, ProviderId, SiteId } from '@gatehouse/contracts';
import { Site, type listSites } from '@gatehouse/contracts/service-desk';
import { decodeCursor, page, searchIndexed, type Context } from '@gatehouse/platform';
import { columns } from '@gatehouse/platform/database';
import { Injectable } from '@nestjs/common';
import type { Page } from '../shared/page.js';
import type { Perspective } from '../shared/perspective.js';
import { FOR_CHANGE, BY_NAME, pageOfEachRole, visibleTo } from '../shared/sql-queries.js';
import { SiteRepository, type SiteRecord } from './site.repository.js';
import { SiteEntity } from './sql-site.entity.js';

const VIEW = columns(Object.keys(Site.shape));

const PAGE = { view: VIEW, table: 'sites', limit: '$6' };

@Injectable()
export class SqlSiteRepository extends SiteRepository {
  override async create({ transaction }: Context, site: SiteRecord): Promise<void> {
    await transaction.manager.insert(SiteEntity, site);
  }

  override async save({ transaction }: Context, site: SiteRecord): Promise<void> {
    await transaction.manager.update(SiteEntity, { id: site.id }, site);
  }

  override async find(
    { transaction }: Context,
    perspective: Perspective,
    id: SiteId,
  ): Promise<SiteRecord | null> {
    const [site] = await transaction.query<SiteRecord>(
      `select ${VIEW}, provider_id as "providerId" from sites where id = $1 and ${visibleTo(perspective, '$2')}`,
      [id, perspective.organizationId],
    );
    return site ?? null;
  }

  override findForChange(
    { transaction }: Context,
    providerId: ProviderId,
    id: SiteId,
  ): Promise<SiteRecord | null> {
    return transaction.manager.findOne(SiteEntity, { where: { id, providerId }, ...FOR_CHANGE });
  }

  override async findByName(
    { transaction }: Context,
    customerId: CustomerId,
    name: string,
  ): Promise<SiteId | null> {
    const [site] = await transaction.query<{ id: SiteId }>(
      'select id from sites where customer_id = $1 and name = $2 order by id limit 1',
      [customerId, name],
    );
    return site?.id ?? null;
  }

  override async belongsTo(
    { transaction }: Context,
    customerId: CustomerId,
    id: SiteId,
  ): Promise<boolean> {
    const rows = await transaction.query('select from sites where id = $1 and customer_id = $2', [
      id,
      customerId,
    ]);
    return rows.length > 0;
  }

  override async namesOf({ transaction }: Context, ids: SiteId[]): Promise<Map<SiteId, string>> {
    const rows = await transaction.query<{ id: SiteId; name: string }>(
      'select id, name from sites where id = any($1)',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  override async list(
    { transaction }: Context,
    perspective: Perspective,
    { limit, cursor, q, customerId }: InputOf<typeof listSites>,
  ): Promise<Page<Site>> {
    const found = await searchIndexed(transaction, 'sites', q);
    const after = decodeCursor(cursor, ['text', 'uuid']);
    const filters = [customerId ?? null, after?.[0] ?? null, after?.[1] ?? null, found.value];
    const sites = await transaction.query<Site>(
      pageOfEachRole(
        perspective,
        PAGE,
        {
          conditions: `($2::uuid is null or customer_id = $2)
         and ($3::text is null or (name, id) > ($3, $4::uuid))
         and ${found.where('$5')}`,
          filters,
        },
        BY_NAME,
      ),
      [perspective.organizationId, ...filters, limit + 1],
    );
    return page(sites, limit, (site) => [site.name, site.id]);
  }
}
