import { reference, type Json } from './schemas.js';

/** Parameters of many calls, by their names in `components`. */
export const parameters: Readonly<Record<string, Json>> = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'Makes retries safe: the same key with the same request returns the first response and has no further effect.',
    schema: { type: 'string', maxLength: 255 },
    example: '0198c0f2-3b5e-7d4c-9a41-5f0d2f6f8a11',
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: 'The `ETag` of the state to change. Returns 412 if it has changed since.',
    schema: { type: 'string' },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: 'The `ETag` of the cached state. Returns 304 if it has not changed.',
    schema: { type: 'string' },
  },
  WebhookId: signatureHeader(
    'webhook-id',
    'Identifies the message: the same with every attempt to deliver it.',
  ),
  WebhookTimestamp: signatureHeader(
    'webhook-timestamp',
    'The time of the attempt, in seconds since 1970.',
  ),
  WebhookSignature: signatureHeader(
    'webhook-signature',
    '`v1,` and an HMAC-SHA256 in base64 of id, timestamp and body, with dots between them. During the rotation of a secret, two of them with a space between.',
  ),
};

export const signatureHeaders = ['WebhookId', 'WebhookTimestamp', 'WebhookSignature'].map((name) =>
  reference('parameters', name),
);

export const responseHeaders: Readonly<Record<string, Json>> = {
  ETag: {
    description: 'Identifies the current state of the resource.',
    schema: { type: 'string' },
  },
  RetryAfter: {
    description: 'After how many seconds to try again.',
    schema: { type: 'integer' },
  },
};

export const securitySchemes: Readonly<Record<string, Json>> = {
  accessToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'The access token of a session. It lives for five minutes; refresh the session.',
  },
  apiKey: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'ghk_…',
    description: 'A key of a service account, in the place of an access token.',
  },
  browserSession: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-gatehouse-access',
    description:
      'For pages of the same origin, which send `X-Gatehouse-Client: browser` with every request. Without HTTPS the name has no `__Host-`, and with a port it ends with `-<port>`.',
  },
};

function signatureHeader(name: string, description: string): Json {
  return { name, in: 'header', required: true, description, schema: { type: 'string' } };
}
