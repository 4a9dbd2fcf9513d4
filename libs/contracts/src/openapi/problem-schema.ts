import { problemCatalogue } from '../catalogue/index.js';

export const problemSchema = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'code', 'title', 'status', 'detail', 'traceId'],
  properties: {
    type: { type: 'string' },
    code: { type: 'string', enum: [...problemCatalogue.keys()] },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    traceId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: {
          pointer: { type: 'string' },
          detail: { type: 'string' },
          code: {
            type: 'string',
            description: 'What is wrong, for clients that show their own messages',
          },
          limit: { type: 'number' },
          options: { type: 'array', items: { type: 'string' } },
        },
      },
    },
  },
};
