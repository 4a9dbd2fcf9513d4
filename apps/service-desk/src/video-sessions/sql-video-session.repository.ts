import type { InputOf, ProviderId, VideoSessionId } from '@gatehouse/contracts';
import { VideoSession, type listVideoSessions } from '@gatehouse/contracts/service-desk';
import { decodeCursor, page, searchIndexed, type Context } from '@gatehouse/platform';
import { columns } from '@gatehouse/platform/database';
import { Injectable } from '@nestjs/common';
import type { Page } from '../shared/page.js';
import type { Perspective } from '../shared/perspective.js';
import { FOR_CHANGE, pageOfEachRole, visibleTo } from '../shared/sql-queries.js';
import { VideoSessionEntity } from './sql-video-session.entity.js';
import { VideoSessionRepository, type VideoSessionRecord } from './video-session.repository.js';

const VIEW = columns(Object.keys(VideoSession.shape));

const PAGE = { view: VIEW, table: 'video_sessions', limit: '$7' };

@Injectable()
export class SqlVideoSessionRepository extends VideoSessionRepository {
  override async create({ transaction }: Context, session: VideoSessionRecord): Promise<void> {
    await transaction.manager.insert(VideoSessionEntity, session);
  }

  override async save({ transaction }: Context, session: VideoSessionRecord): Promise<void> {
    await transaction.manager.update(VideoSessionEntity, { id: session.id }, session);
  }

  override async find(
    { transaction }: Context,
    perspective: Perspective,
    id: VideoSessionId,
  ): Promise<VideoSession | null> {
    const [session] = await transaction.query<VideoSession>(
      `select ${VIEW} from video_sessions where id = $1 and ${visibleTo(perspective, '$2')}`,
      [id, perspective.organizationId],
    );
    return session ?? null;
  }

  override findForChange(
    { transaction }: Context,
    providerId: ProviderId,
    id: VideoSessionId,
  ): Promise<VideoSessionRecord | null> {
    return transaction.manager.findOne(VideoSessionEntity, {
      where: { id, providerId },
      ...FOR_CHANGE,
    });
  }

  override async list(
    { transaction }: Context,
    perspective: Perspective,
    { limit, cursor, q, customerId, state, jobId }: InputOf<typeof listVideoSessions>,
  ): Promise<Page<VideoSession>> {
    const found = await searchIndexed(transaction, 'video_sessions', q);
    const filters = [
      customerId ?? null,
      decodeCursor(cursor, ['uuid'])?.[0] ?? null,
      found.value,
      state ?? null,
      jobId ?? null,
    ];
    const sessions = await transaction.query<VideoSession>(
      pageOfEachRole(
        perspective,
        PAGE,
        {
          conditions: `($2::uuid is null or customer_id = $2)
         and ($3::uuid is null or id < $3)
         and ${found.where('$4')}
         and ($5::text is null or state = $5)
         and ($6::uuid is null or job_id = $6)`,
          filters,
        },
        { columns: 'id desc', fields: 'id desc' },
      ),
      [perspective.organizationId, ...filters, limit + 1],
    );
    return page(sessions, limit, (session) => [session.id]);
  }
}
