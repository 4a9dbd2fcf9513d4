import type { AttachmentId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { BucketQueueRepository } from './bucket-queue.repository.js';
import type { Photo } from './bucket.port.js';

@Injectable()
export class SqlBucketQueueRepository extends BucketQueueRepository {
  override async nextToMove({ transaction }: Context): Promise<AttachmentId | null> {
    const [photo] = await transaction.query<{ id: AttachmentId }>(
      'select id from attachments where width is not null and not in_bucket order by id limit 1',
    );
    return photo?.id ?? null;
  }

  override async photoToMove({ transaction }: Context, id: AttachmentId): Promise<Photo | null> {
    const [photo] = await transaction.query<Photo>(
      `select id, content_type as "contentType",
         (select string_agg(bytes, ''::bytea order by index) from attachment_chunks where attachment_id = id) as bytes
       from attachments where id = $1 and width is not null and not in_bucket`,
      [id],
    );
    return photo ?? null;
  }

  override async markMoved({ transaction }: Context, id: AttachmentId): Promise<void> {
    const rows = await transaction.query(
      'update attachments set in_bucket = true where id = $1 returning id',
      [id],
    );
    if (rows.length > 0)
      transaction.send('delete from attachment_chunks where attachment_id = $1', [id]);
    else
      transaction.send(
        'insert into pending_object_deletions (attachment_id) values ($1) on conflict do nothing',
        [id],
      );
  }

  override async nextToRemove({ transaction }: Context): Promise<AttachmentId | null> {
    const [removal] = await transaction.query<{ id: AttachmentId }>(
      'select attachment_id as id from pending_object_deletions order by attachment_id limit 1',
    );
    return removal?.id ?? null;
  }

  override markRemoved({ transaction }: Context, id: AttachmentId): void {
    transaction.send('delete from pending_object_deletions where attachment_id = $1', [id]);
  }
}
