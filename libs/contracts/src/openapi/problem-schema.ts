import { problemCatalogue } from '../catalogue/index.js';
import { MAX_ERRORS } from '../problem.js';

export const problemSchema = {
  type: 'object',
  description:
    'What every response but a success contains (RFC 9457). Clients rely on `code`; some codes add fields of their own.',
  required: ['type', 'code', 'title', 'status', 'detail', 'traceId'],
  properties: {
    type: {
      type: 'string',
      format: 'uri-reference',
      description: 'The page that explains the problem: `/problems/<code>`.',
    },
    code: {
      type: 'string',
      enum: [...problemCatalogue.keys()],
      description: 'Says which problem it is. Stable.',
    },
    title: { type: 'string', description: 'What the code means, in a few words.' },
    status: { type: 'integer', description: 'The HTTP status.' },
    detail: { type: 'string', description: 'What is wrong with this request.' },
    traceId: {
      type: 'string',
      description: 'Names the request in logs and traces. Quote it to the operator.',
    },
    errors: {
      type: 'array',
      maxItems: MAX_ERRORS,
      description: 'With 422: what is wrong with which part of the request.',
      items: { $ref: '#/components/schemas/FieldError' },
    },
  },
  examples: [
    {
      type: '/problems/invalid-request',
      code: 'invalid-request',
      title: 'Invalid request',
      status: 422,
      detail: '/name: is required',
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      errors: [{ pointer: '/name', detail: 'is required', code: 'required' }],
    },
  ],
};

export const fieldErrorSchema = {
  type: 'object',
  description: 'What is wrong with a part of a request.',
  required: ['pointer', 'detail'],
  properties: {
    pointer: {
      type: 'string',
      description:
        'A JSON pointer into the body (RFC 6901), or `/` and the name of a query parameter or header.',
    },
    detail: { type: 'string', description: 'What exactly is wrong, for people.' },
    code: {
      type: 'string',
      description: 'What is wrong, for clients that show their own messages.',
    },
    limit: { type: 'number', description: 'The limit that was exceeded.' },
    options: {
      type: 'array',
      items: { type: 'string' },
      description: 'The values that are allowed.',
    },
  },
};
