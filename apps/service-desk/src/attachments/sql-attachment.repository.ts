import type { AttachmentId, JobId, ProviderId, UserId } from '@gatehouse/contracts';
import { Attachment, CHUNK_BYTES } from '@gatehouse/contracts/service-desk';
import { holdName, type Context } from '@gatehouse/platform';
import { columns } from '@gatehouse/platform/database';
import type { SanitizedImage } from '@gatehouse/platform/images';
import { Injectable } from '@nestjs/common';
import type { Perspective } from '../shared/perspective.js';
import { visibleTo } from '../shared/sql-queries.js';
import {
  AttachmentRepository,
  type AttachmentRecord,
  type PendingAttachment,
} from './attachment.repository.js';

const VIEW = columns(Object.keys(Attachment.shape));
const PENDING = `${VIEW}, ${columns(['providerId', 'customerId', 'sha256'])}`;
const RECORD = `${PENDING}, ${columns(['inBucket'])}`;

@Injectable()
export class SqlAttachmentRepository extends AttachmentRepository {
  override async countOf({ transaction }: Context, jobId: JobId): Promise<number> {
    holdName(transaction, `photos ${jobId}`);
    const [row] = await transaction.query<{ count: number }>(
      'select count(*)::int as count from attachments where job_id = $1',
      [jobId],
    );
    return row?.count ?? 0;
  }

  override begin({ transaction }: Context, attachment: PendingAttachment): void {
    const { id, providerId, customerId, jobId, name, contentType } = attachment;
    const { size, sha256, addedBy, createdAt } = attachment;
    transaction.send(
      `insert into attachments (id, provider_id, customer_id, job_id, name, content_type, size, sha256, added_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[id, providerId, customerId, jobId, name, contentType],
        ...[size, sha256, addedBy, createdAt],
      ],
    );
  }

  override async findPending(
    { transaction }: Context,
    perspective: Perspective,
    id: AttachmentId,
    by: UserId,
  ): Promise<PendingAttachment | null> {
    const [pending] = await transaction.query<PendingAttachment>(
      `select ${PENDING} from attachments
       where id = $1 and added_by = $3 and width is null and ${visibleTo(perspective, '$2')}`,
      [id, perspective.organizationId, by],
    );
    return pending ?? null;
  }

  override append(
    { transaction }: Context,
    { id, providerId, customerId }: PendingAttachment,
    index: number,
    bytes: Uint8Array,
  ): void {
    // The row lock makes this and a concurrent `finish` wait for each other.
    transaction.send(
      `insert into attachment_chunks (attachment_id, index, provider_id, customer_id, bytes)
       select a.id, $2, $3, $4, $5
       from (select id from attachments where id = $1 and width is null for share) a
       on conflict (attachment_id, index) do update set bytes = excluded.bytes`,
      [id, index, providerId, customerId, Buffer.from(bytes)],
    );
  }

  override async bytesOf({ transaction }: Context, id: AttachmentId): Promise<Buffer> {
    const chunks = await transaction.query<{ bytes: Buffer }>(
      'select bytes from attachment_chunks where attachment_id = $1 order by index',
      [id],
    );
    return Buffer.concat(chunks.map(({ bytes }) => bytes));
  }

  override async finish(
    { transaction }: Context,
    { id, providerId, customerId, size, sha256, width, height }: Omit<AttachmentRecord, 'inBucket'>,
    { bytes }: SanitizedImage,
  ): Promise<boolean> {
    const finished = await transaction.query(
      `update attachments set width = $2, height = $3, size = $4, sha256 = $5
       where id = $1 and width is null returning id`,
      [id, width, height, size, sha256],
    );
    if (finished.length === 0) return false;
    transaction.send('delete from attachment_chunks where attachment_id = $1', [id]);
    transaction.send(
      `insert into attachment_chunks (attachment_id, index, provider_id, customer_id, bytes)
       select $1, index, $2, $3, substring($4::bytea from index * $5 + 1 for $5)
       from generate_series(0, (length($4::bytea) - 1) / $5) as index`,
      [id, providerId, customerId, bytes, CHUNK_BYTES],
    );
    return true;
  }

  override async find(
    { transaction }: Context,
    perspective: Perspective,
    id: AttachmentId,
  ): Promise<AttachmentRecord | null> {
    const [attachment] = await transaction.query<AttachmentRecord>(
      `select ${RECORD} from attachments where id = $1 and width is not null and ${visibleTo(perspective, '$2')}`,
      [id, perspective.organizationId],
    );
    return attachment ?? null;
  }

  override list(
    { transaction }: Context,
    perspective: Perspective,
    jobId: JobId,
  ): Promise<Attachment[]> {
    return transaction.query<Attachment>(
      `select ${VIEW} from attachments
       where job_id = $1 and width is not null and ${visibleTo(perspective, '$2')} order by id`,
      [jobId, perspective.organizationId],
    );
  }

  override async chunkOf(
    { transaction }: Context,
    perspective: Perspective,
    id: AttachmentId,
    index: number,
  ): Promise<Buffer | null> {
    const [chunk] = await transaction.query<{ bytes: Buffer }>(
      `select bytes from attachment_chunks where attachment_id = $1 and index = $3 and ${visibleTo(perspective, '$2')}`,
      [id, perspective.organizationId, index],
    );
    return chunk?.bytes ?? null;
  }

  override remove({ transaction }: Context, providerId: ProviderId, id: AttachmentId): void {
    transaction.send('delete from attachments where id = $1 and provider_id = $2', [
      id,
      providerId,
    ]);
  }

  override deleteStale({ transaction }: Context): void {
    transaction.send(
      `delete from attachments where width is null and created_at < now() - interval '1 hour'`,
    );
  }
}
