import { z } from 'zod';
import { call } from '../call.js';
import { DepartmentBound } from '../tenant-access/departments.js';

/** The most events in a request. */
const MAX_EVENTS = 100;

/** The media types of one event, and of a batch (CloudEvents JSON format, sections 3 and 4). */
export const CLOUD_EVENT_TYPES = [
  'application/cloudevents+json',
  'application/cloudevents-batch+json',
];

export const publishEvents = call('notifications', 'publish-events', {
  summary: 'Publish events of another system',
  description:
    'One CloudEvent or a batch. A `notice-published` event, with the data described in the AsyncAPI document, notifies the members of your organization or of one of its customers. Events with the same `source` and `id` are accepted once.',
  http: { method: 'POST', path: '/events', maxBytes: 512 * 1024, cloudEvents: true },
  access: 'events:publish',
  replay: 'idempotent',
  input: z.strictObject({ events: z.array(z.unknown()).min(1).max(MAX_EVENTS) }),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string().nullable().describe('The `id` of the event; null if it has none.'),
        outcome: z.enum(['accepted', 'duplicate', 'rejected']),
        reason: z.string().nullable().describe('Why it was rejected.'),
      }),
    ),
  }),
  problems: [DepartmentBound],
});
