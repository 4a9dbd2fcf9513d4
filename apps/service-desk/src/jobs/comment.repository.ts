import type { CommentId, JobId } from '@gatehouse/contracts';
import type { JobComment } from '@gatehouse/contracts/service-desk';
import type { Context } from '@gatehouse/platform';
import type { Ownership } from '../shared/ownership.js';
import type { Page, PageRequest } from '../shared/page.js';
import type { Perspective } from '../shared/perspective.js';

export interface CommentRecord extends JobComment, Ownership {
  id: CommentId;
}

export abstract class CommentRepository {
  abstract add(context: Context, comment: CommentRecord): Promise<void>;
  /** The comments visible from this perspective, oldest first. */
  abstract list(
    context: Context,
    perspective: Perspective,
    jobId: JobId,
    request: PageRequest,
  ): Promise<Page<JobComment>>;
}
