import { problem } from './problem.js';

export class ChangedMeanwhile extends problem<{ current: unknown }>({
  code: 'changed-meanwhile',
  kind: 'changed',
  title: 'The resource has changed in the meantime',
  detail: '`If-Match` does not match the current state. Nothing was changed.',
  remedy:
    'Check the current state in `current`, and send your change again with the `ETag` of this response.',
}) {}

export class IdempotencyKeyReused extends problem({
  code: 'idempotency-key-reused',
  kind: 'invalid',
  at: () => ({ fields: ['Idempotency-Key'] }),
  title: 'Idempotency-Key already used',
  detail: 'This key was used with a different endpoint or body.',
  remedy: 'Use a new key for each request. Reuse a key only to repeat the same request.',
}) {}

export class ResponseNotStored extends problem({
  code: 'response-not-stored',
  kind: 'conflict',
  title: 'Request already processed',
  detail:
    'The request took effect the first time. Its response contained a secret and was not stored.',
  remedy: 'Look up the created resource. If its secret was lost, delete it and create another one.',
}) {}
