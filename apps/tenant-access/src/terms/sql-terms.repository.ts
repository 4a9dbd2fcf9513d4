import type { OrganizationId, ProviderId, UserId } from '@gatehouse/contracts';
import { decodeCursor, page, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import type { Page, PageRequest } from '../shared/page.js';
import { type TermsRecord, TermsRepository } from './terms.repository.js';

export const TermsEntity = new EntitySchema<TermsRecord>({
  name: 'terms_versions',
  columns: {
    providerId: { type: 'uuid', primary: true },
    version: { type: 'int', primary: true },
    title: { type: 'text' },
    body: { type: 'text' },
    publishedAt: { type: 'timestamptz' },
    publishedBy: { type: 'uuid', nullable: true },
  },
});

@Injectable()
export class SqlTermsRepository extends TermsRepository {
  override current({ transaction }: Context, providerId: ProviderId): Promise<TermsRecord | null> {
    return transaction.manager.findOne(TermsEntity, {
      where: { providerId },
      order: { version: 'DESC' },
    });
  }

  override async publish({ transaction }: Context, terms: TermsRecord): Promise<void> {
    await transaction.manager.insert(TermsEntity, terms);
  }

  override async list(
    { transaction }: Context,
    providerId: ProviderId,
    request: PageRequest,
  ): Promise<Page<TermsRecord>> {
    const after = decodeCursor(request.cursor, ['integer']);
    const query = transaction.manager
      .createQueryBuilder(TermsEntity, 't')
      .where('t.provider_id = :providerId', { providerId })
      .orderBy('t.version', 'DESC')
      .limit(request.limit + 1);
    if (after) query.andWhere('t.version < :version', { version: after[0] });
    return page(await query.getMany(), request.limit, (row) => [row.version]);
  }

  override async acceptedVersion(
    { transaction }: Context,
    providerId: ProviderId,
    userId: UserId,
  ): Promise<number> {
    const [row] = await transaction.query<{ version: number | null }>(
      'select max(version) as version from terms_acceptances where provider_id = $1 and user_id = $2',
      [providerId, userId],
    );
    return row?.version ?? 0;
  }

  override async accept(
    { transaction }: Context,
    acceptance: {
      userId: UserId;
      providerId: ProviderId;
      version: number;
      organizationId: OrganizationId;
    },
  ): Promise<{ acceptedAt: Date; first: boolean }> {
    const { userId, providerId, version, organizationId } = acceptance;
    const [accepted] = await transaction.query<{ acceptedAt: Date }>(
      `insert into terms_acceptances (user_id, provider_id, version, organization_id, accepted_at)
       values ($1, $2, $3, $4, date_trunc('milliseconds', now())) on conflict do nothing returning accepted_at as "acceptedAt"`,
      [userId, providerId, version, organizationId],
    );
    if (accepted) return { acceptedAt: accepted.acceptedAt, first: true };
    const [before] = await transaction.query<{ acceptedAt: Date }>(
      `select accepted_at as "acceptedAt" from terms_acceptances
       where user_id = $1 and provider_id = $2 and version = $3`,
      [userId, providerId, version],
    );
    return { acceptedAt: before?.acceptedAt ?? (await transaction.now()), first: false };
  }
}
