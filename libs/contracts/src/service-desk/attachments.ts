import { z } from 'zod';
import { call, NoContent } from '../call.js';
import { event } from '../event.js';
import { AttachmentId, CustomerId, JobId, ProviderId, UserId } from '../ids.js';
import { problem, WHOLE_BODY } from '../problem.js';
import {
  AreaNotOpen,
  HeicNotSupported,
  NotFound,
  PermissionDenied,
  RequestTooLarge,
} from '../problems.js';
import { Instant, line } from '../scalar.js';

export const ImageType = z.enum(['image/jpeg', 'image/png', 'image/webp']);

export type ImageType = z.infer<typeof ImageType>;

export const Attachment = z.object({
  id: AttachmentId,
  jobId: JobId,
  name: z.string().nullable(),
  contentType: ImageType,
  size: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
  addedBy: UserId,
  createdAt: Instant,
});

export type Attachment = z.infer<typeof Attachment>;

export class InvalidAttachment extends problem<{ reason: string }>({
  code: 'invalid-attachment',
  kind: 'invalid',
  at: () => WHOLE_BODY,
  title: 'Invalid photo',
  detail: ({ reason }) => reason,
  remedy: 'Send a complete JPEG, PNG or WebP with the correct content type.',
}) {}

export class TooManyAttachments extends problem({
  code: 'too-many-attachments',
  kind: 'conflict',
  title: 'Too many photos',
  detail: 'A job can have up to 10 photos.',
  remedy: 'Delete a photo that is no longer needed.',
}) {}

/** The maximum size of a photo, and of the chunks in which it is sent over NATS, which allows 1 MB. */
export const ATTACHMENT_BYTES = 10 * 1024 * 1024;

export const CHUNK_BYTES = 256 * 1024;

/** A base64-encoded chunk of a photo. */
const Chunk = z.base64().max(Math.ceil(CHUNK_BYTES / 3) * 4);

const ofAttachment = { attachmentId: AttachmentId };

export const checkAttachment = call('service-desk', 'check-attachment', {
  summary: 'Check whether the caller may add a photo to a job',
  access: 'signed-in',
  readOnly: true,
  input: z.strictObject({ jobId: JobId }),
  output: NoContent,
  problems: [AreaNotOpen, NotFound, PermissionDenied],
});

export const appendAttachmentChunk = call('service-desk', 'append-attachment-chunk', {
  summary: 'Append a chunk to an unfinished photo; idempotent',
  access: 'signed-in',
  input: z.strictObject({
    ...ofAttachment,
    index: z
      .number()
      .int()
      .min(0)
      .max(ATTACHMENT_BYTES / CHUNK_BYTES),
    bytes: Chunk,
  }),
  output: NoContent,
  problems: [NotFound],
});

export const finishAttachment = call('service-desk', 'finish-attachment', {
  summary: 'Add a completely uploaded photo to its job, rotated upright and without metadata',
  access: 'signed-in',
  input: z.strictObject(ofAttachment),
  output: Attachment,
  problems: [NotFound, InvalidAttachment, HeicNotSupported],
});

export const beginAttachment = call('service-desk', 'begin-attachment', {
  summary: 'Add a photo to a job',
  description:
    'Available to the provider with `jobs:write`, and to the customer. A customer without the area `jobs` can add photos to a problem it has just reported. Photos are stored upright and without metadata such as the location.',
  http: {
    method: 'POST',
    path: '/jobs/:jobId/attachments',
    status: 201,
    maxBytes: ATTACHMENT_BYTES,
    upload: {
      types: ImageType.options,
      check: checkAttachment,
      append: appendAttachmentChunk,
      finish: finishAttachment,
    },
  },
  access: 'signed-in',
  input: z.strictObject({
    jobId: JobId,
    name: line(200).optional(),
    contentType: ImageType,
    size: z.number().int().min(1).max(ATTACHMENT_BYTES),
    /** In hex. Used to detect duplicates and corrupted uploads. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  output: Attachment,
  problems: [
    AreaNotOpen,
    NotFound,
    PermissionDenied,
    RequestTooLarge,
    InvalidAttachment,
    HeicNotSupported,
    TooManyAttachments,
  ],
});

export const listAttachments = call('service-desk', 'list-attachments', {
  summary: 'List the photos of a job',
  description: 'Oldest first.',
  http: { method: 'GET', path: '/jobs/:jobId/attachments' },
  access: 'signed-in',
  area: 'jobs',
  input: z.strictObject({ jobId: JobId }),
  output: z.object({ items: z.array(Attachment) }),
  problems: [AreaNotOpen, NotFound],
});

export const getAttachmentChunk = call('service-desk', 'get-attachment-chunk', {
  summary: 'Get a chunk of a photo',
  access: 'signed-in',
  readOnly: true,
  area: 'jobs',
  input: z.strictObject({ ...ofAttachment, index: z.number().int().min(0) }),
  output: z.object({ bytes: Chunk }),
  problems: [AreaNotOpen, NotFound],
});

export const getAttachment = call('service-desk', 'get-attachment', {
  summary: 'Download a photo',
  http: {
    method: 'GET',
    path: '/attachments/:attachmentId',
    download: { types: ImageType.options, chunkBytes: CHUNK_BYTES, chunk: getAttachmentChunk },
  },
  access: 'signed-in',
  area: 'jobs',
  input: z.strictObject(ofAttachment),
  output: Attachment,
  problems: [AreaNotOpen, NotFound],
});

export const deleteAttachment = call('service-desk', 'delete-attachment', {
  summary: 'Delete a photo',
  description: 'Available to the provider with `jobs:write`, and to the user who added it.',
  http: { method: 'DELETE', path: '/attachments/:attachmentId', status: 204 },
  access: 'signed-in',
  area: 'jobs',
  input: z.strictObject(ofAttachment),
  output: NoContent,
  problems: [AreaNotOpen, NotFound, PermissionDenied],
});

export const attachmentAdded = event('service-desk', 'attachment-added', {
  summary: 'A photo was added to a job',
  data: z.object({
    attachmentId: AttachmentId,
    jobId: JobId,
    providerId: ProviderId,
    customerId: CustomerId,
    number: z.number().int(),
    title: z.string(),
  }),
});
