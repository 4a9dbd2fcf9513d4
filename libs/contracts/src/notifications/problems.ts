import { problem } from '../problem.js';

export class SignatureInvalid extends problem({
  code: 'signature-invalid',
  kind: 'unauthenticated',
  title: 'The signature does not fit',
  detail: 'The request is not signed with the secret that was agreed, or was not signed just now.',
  remedy:
    'Sign `webhook-id`, `webhook-timestamp` and the body as the Standard Webhooks specification says, within 5 minutes of sending.',
}) {}
