import { problem } from '../problem.js';

export class SignatureInvalid extends problem({
  code: 'signature-invalid',
  kind: 'unauthenticated',
  title: 'The signature does not fit',
  detail: 'The request is not signed with the secret that was agreed, or was not signed just now.',
  remedy:
    'Sign `webhook-id`, `webhook-timestamp` and the body as the Standard Webhooks specification says, within 5 minutes of sending.',
}) {}

export class WebhookTargetRefused extends problem<{ reason: string }>({
  code: 'webhook-target-refused',
  kind: 'invalid',
  at: () => ({ fields: ['url'] }),
  title: 'Nothing is sent to this address',
  detail: ({ reason }) => reason,
  remedy:
    'Give an https address whose host resolves to the public network. Whoever runs this Gatehouse can allow networks of their own.',
}) {}

export class WebhookDisabled extends problem({
  code: 'webhook-disabled',
  kind: 'conflict',
  title: 'The webhook is disabled',
  detail: 'Nothing is sent to a webhook that is disabled.',
  remedy: 'Enable it again by PATCH with `status: active`, and retry.',
}) {}

export class TooManyWebhooks extends problem({
  code: 'too-many-webhooks',
  kind: 'conflict',
  title: 'There are too many webhooks',
  detail: 'A provider may have 20 webhooks.',
  remedy: 'Remove one that is not needed any more.',
}) {}

export class LogoUnusable extends problem<{ reason: string }>({
  code: 'logo-unusable',
  kind: 'invalid',
  at: () => ({ fields: ['logo'] }),
  title: 'The logo cannot be used',
  detail: ({ reason }) => `The logo ${reason}.`,
  remedy:
    'Send a PNG, JPEG or WebP of up to 256 kB, and of 16 to 2000 pixels in each direction, in base64.',
}) {}
