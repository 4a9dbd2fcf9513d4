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

/** A photo of what a job is about. */
export const Attachment = z.object({
  id: AttachmentId,
  jobId: JobId,
  name: z.string().nullable(),
  contentType: ImageType,
  /** In bytes, and in pixels. */
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
  title: 'This is not a photo that can be kept',
  detail: ({ reason }) => reason,
  remedy: 'Send a whole JPEG, PNG or WebP with the content type that it has.',
}) {}

export class TooManyAttachments extends problem({
  code: 'too-many-attachments',
  kind: 'conflict',
  title: 'There are too many photos',
  detail: 'A job may have 10 photos.',
  remedy: 'Remove one that is not needed any more.',
}) {}

/** How much one photo may weigh, and one part of it on its way through NATS, which carries 1 MB at most. */
export const ATTACHMENT_BYTES = 10 * 1024 * 1024;

export const CHUNK_BYTES = 256 * 1024;

/** Bytes on their way, in base64. */
const Chunk = z.base64().max(Math.ceil(CHUNK_BYTES / 3) * 4);

const ofAttachment = { attachmentId: AttachmentId };

export const checkAttachment = call('service-desk', 'check-attachment', {
  summary: 'Says whether the caller may add a photo to a job, before it is sent',
  access: 'signed-in',
  input: z.strictObject({ jobId: JobId }),
  output: NoContent,
  problems: [AreaNotOpen, NotFound, PermissionDenied],
});

export const appendAttachmentChunk = call('service-desk', 'append-attachment-chunk', {
  summary: 'Brings a part of a photo that was begun; the same part again changes nothing',
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
  summary:
    'Adds a photo whose parts are all there to its job: upright, and without what it told besides',
  access: 'signed-in',
  input: z.strictObject(ofAttachment),
  output: Attachment,
  problems: [NotFound, InvalidAttachment, HeicNotSupported],
});

export const beginAttachment = call('service-desk', 'begin-attachment', {
  summary:
    'Adds a photo to a job: its provider with `jobs:write`, or its customer, also right after reporting it (D5). It is kept upright and without metadata, such as where it was taken',
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
    /** In hex: by this the same photo is known as such, and a broken one as broken. */
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
  summary: 'Lists the photos of a job, the oldest first',
  http: { method: 'GET', path: '/jobs/:jobId/attachments' },
  access: 'signed-in',
  area: 'jobs',
  input: z.strictObject({ jobId: JobId }),
  output: z.object({ items: z.array(Attachment) }),
  problems: [AreaNotOpen, NotFound],
});

export const getAttachmentChunk = call('service-desk', 'get-attachment-chunk', {
  summary: 'Gives a part of a photo',
  access: 'signed-in',
  area: 'jobs',
  input: z.strictObject({ ...ofAttachment, index: z.number().int().min(0) }),
  output: z.object({ bytes: Chunk }),
  problems: [AreaNotOpen, NotFound],
});

export const getAttachment = call('service-desk', 'get-attachment', {
  summary: 'Gives a photo itself',
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
  summary: 'Removes a photo: its provider with `jobs:write`, or whoever added it',
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
