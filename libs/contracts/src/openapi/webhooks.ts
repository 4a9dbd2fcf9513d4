import { deliveryTypes } from '../notifications/index.js';
import { pascal } from './names.js';
import { signatureHeaders } from './headers.js';
import type { Json, Schemas } from './schemas.js';

const nameOf = (type: string): string => `${pascal(type)}Data`;

export function registerWebhookData(schemas: Schemas): void {
  for (const [type, data] of Object.entries(deliveryTypes)) schemas.register(data, nameOf(type));
}

/** What a provider's endpoints receive, by event. */
export const webhooks = (schemas: Schemas): Json =>
  Object.fromEntries(
    Object.entries(deliveryTypes).map(([type, data]) => {
      const payload = schemas.add(`${pascal(type)}Webhook`, {
        type: 'object',
        required: ['type', 'timestamp', 'sequence', 'data'],
        properties: {
          type: { type: 'string', const: type, description: 'The event.' },
          timestamp: { type: 'string', format: 'date-time', description: 'When it happened.' },
          sequence: {
            type: 'integer',
            minimum: 1,
            description:
              'Counts the changes of what changed. Ignore an event with a lower one than you have seen.',
          },
          data: schemas.referTo(data),
        },
      });
      return [type, { post: delivery(type, payload) }];
    }),
  );

const delivery = (type: string, payload: Json): Json => ({
  operationId: `receive${pascal(type)}`,
  tags: ['Events'],
  summary: type === 'webhook.test' ? 'A test of the endpoint' : `The event \`${type}\``,
  security: [],
  parameters: signatureHeaders,
  requestBody: { required: true, content: { 'application/json': { schema: payload } } },
  responses: {
    '2XX': { description: 'Received. Anything else, or nothing in time, is tried again.' },
    '4XX': { description: 'Not received.' },
  },
});
