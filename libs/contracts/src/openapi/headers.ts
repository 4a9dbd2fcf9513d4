export const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Makes retries safe: the same key with the same request returns the first response and has no further effect',
  schema: { type: 'string', maxLength: 255 },
};

export const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The `ETag` of the state to change. Returns 412 if it has changed since',
  schema: { type: 'string' },
};

export const ifNoneMatch = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The `ETag` of the cached state. Returns 304 if it has not changed',
  schema: { type: 'string' },
};

export const etag = {
  headers: {
    ETag: {
      description: 'Identifies the current state of the resource',
      schema: { type: 'string' },
    },
  },
};

export const dryRun = {
  name: 'dryRun',
  in: 'query',
  required: false,
  description: 'Returns the outcome of each row without changing anything',
};

export const signatureHeaders = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(
  (name) => ({
    name,
    in: 'header',
    required: true,
    description: 'See the Standard Webhooks specification',
    schema: { type: 'string' },
  }),
);
