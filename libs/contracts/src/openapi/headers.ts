export const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key with the same request gives the first answer, and no second effect',
  schema: { type: 'string', maxLength: 255 },
};

export const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The `ETag` of what was read before: 412 where somebody else has changed it since',
  schema: { type: 'string' },
};

export const ifNoneMatch = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The `ETag` of what is known already: 304 where it is still so',
  schema: { type: 'string' },
};

export const etag = {
  headers: { ETag: { description: 'The state of this resource', schema: { type: 'string' } } },
};

export const dryRun = {
  name: 'dryRun',
  in: 'query',
  required: false,
  description: 'Says what would become of each row, and changes nothing',
};

export const signatureHeaders = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(
  (name) => ({
    name,
    in: 'header',
    required: true,
    description: 'As the Standard Webhooks specification says',
    schema: { type: 'string' },
  }),
);
