import type { JobId } from '@gatehouse/contracts';
import type { JobComment } from '@gatehouse/contracts/service-desk';
import { decodeCursor, page, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { CommentRepository, type CommentRecord } from '../application/jobs/ports.js';
import type { Page, PageRequest, Side } from '../application/ports.js';
import { fields, isOurs } from './rows.js';
import { JobComments } from './schema.js';

const VIEW = fields('id', 'jobId', 'authorId', 'text', 'internal', 'createdAt');

@Injectable()
export class SqlCommentRepository extends CommentRepository {
  override async add({ transaction }: Context, comment: CommentRecord): Promise<void> {
    await transaction.manager.insert(JobComments, comment);
  }

  override async list(
    { transaction }: Context,
    side: Side,
    jobId: JobId,
    { limit, cursor }: PageRequest,
  ): Promise<Page<JobComment>> {
    const comments = await transaction.query<JobComment>(
      `select ${VIEW} from job_comments
       where job_id = $1 and ${isOurs(side, '$2')} and ($3::uuid is null or id > $3)
       order by id limit $4`,
      [jobId, side.organizationId, decodeCursor(cursor, ['uuid'])?.[0] ?? null, limit + 1],
    );
    return page(comments, limit, (comment) => [comment.id]);
  }
}
