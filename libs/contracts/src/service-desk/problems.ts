import { problem, WHOLE_BODY } from '../problem.js';

export class JobTransitionRefused extends problem<{ from: string; to: string }>({
  code: 'job-transition-refused',
  kind: 'conflict',
  title: 'A job does not go that way',
  detail: ({ from, to }) => `A job that is ${from} cannot become ${to}.`,
  remedy: 'Read the states that a job may take in the documentation, and go there step by step.',
}) {}

export class VideoSessionTransitionRefused extends problem<{ from: string; to: string }>({
  code: 'video-session-transition-refused',
  kind: 'conflict',
  title: 'A video session does not go that way',
  detail: ({ from, to }) => `A video session that is ${from} cannot become ${to}.`,
  remedy: 'A session is planned, then running, then ended. Plan another one.',
}) {}

export class AssetCodeTaken extends problem({
  code: 'asset-code-taken',
  kind: 'conflict',
  title: 'Another asset has this code',
  detail: 'A code belongs to one asset, so that scanning it leads somewhere certain.',
  remedy: 'Print another code, or take this one from the other asset first.',
}) {}

export class ReferenceUnfit extends problem<{ field: string }>({
  code: 'reference-unfit',
  kind: 'invalid',
  at: ({ field }) => ({ fields: [field] }),
  title: 'This does not belong to the customer',
  detail: ({ field }) => `What \`${field}\` names does not exist at this customer.`,
  remedy: 'Name something of the same customer.',
}) {}

export class AttachmentUnfit extends problem<{ reason: string }>({
  code: 'attachment-unfit',
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

export class AssigneeUnfit extends problem({
  code: 'assignee-unfit',
  kind: 'invalid',
  at: () => ({ fields: ['assigneeId'] }),
  title: 'This person cannot work on the job',
  detail: 'A job is done by a member of its provider.',
  remedy: 'Name one of your own members.',
}) {}
