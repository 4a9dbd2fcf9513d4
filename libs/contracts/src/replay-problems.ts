import { problem } from './problem.js';

export class ChangedMeanwhile extends problem<{ current: unknown }>({
  code: 'changed-meanwhile',
  kind: 'changed',
  title: 'Someone else has changed this in the meantime',
  detail: 'What `If-Match` names is not the current state. Nothing was changed.',
  remedy:
    'Look at `current`, which is what GET answers now, and send your change again with the `ETag` of this answer.',
}) {}

export class IdempotencyKeyReused extends problem({
  code: 'idempotency-key-reused',
  kind: 'invalid',
  at: () => ({ fields: ['Idempotency-Key'] }),
  title: 'This Idempotency-Key was used for another request',
  detail: 'The same key came with another call or another body before.',
  remedy: 'Use a new key for each new request; repeat a key only with the very same request.',
}) {}

export class ResponseNotStored extends problem({
  code: 'response-not-stored',
  kind: 'conflict',
  title: 'This was done before',
  detail:
    'The request took effect when it first came. Its answer held a secret, which is not kept.',
  remedy: 'Look at what was made. If its secret was lost, remove it and make another.',
}) {}
