import type { JobId } from '@gatehouse/contracts';
import { JobComment } from '@gatehouse/contracts/service-desk';
import { decodeCursor, page, type Context } from '@gatehouse/platform';
import { columns } from '@gatehouse/platform/database';
import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '../shared/page.js';
import type { Perspective } from '../shared/perspective.js';
import { visibleTo } from '../shared/sql-queries.js';
import { CommentRepository, type CommentRecord } from './comment.repository.js';
import { CommentEntity } from './sql-comment.entity.js';

const VIEW = columns(Object.keys(JobComment.shape));

@Injectable()
export class SqlCommentRepository extends CommentRepository {
  override async add({ transaction }: Context, comment: CommentRecord): Promise<void> {
    await transaction.manager.insert(CommentEntity, comment);
  }

  override async list(
    { transaction }: Context,
    perspective: Perspective,
    jobId: JobId,
    { limit, cursor }: PageRequest,
  ): Promise<Page<JobComment>> {
    const comments = await transaction.query<JobComment>(
      `select ${VIEW} from job_comments
       where job_id = $1 and ${visibleTo(perspective, '$2')} and ($3::uuid is null or id > $3)
       order by id limit $4`,
      [jobId, perspective.organizationId, decodeCursor(cursor, ['uuid'])?.[0] ?? null, limit + 1],
    );
    return page(comments, limit, (comment) => [comment.id]);
  }
}
