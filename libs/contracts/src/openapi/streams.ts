import { InvalidRequest, NotSignedIn, SessionEnded, TokenStale } from '../problems.js';
import {
  InternalProblem,
  NotInPortalView,
  PersonRequired,
  PortalViewEnded,
  TermsNotAccepted,
  TimedOut,
  Unavailable,
} from '../problems.js';
import type { ProblemResponses } from './responses.js';
import type { Json } from './schemas.js';

const signedIn = [{ accessToken: [] }, { browserSession: [] }];

/** Responses that the gateway composes from more than one call. */
export const streams = (problems: ProblemResponses): Record<string, Json> => ({
  '/me/stream': {
    get: {
      operationId: 'streamNews',
      tags: ['Your account'],
      summary: 'Follow your notifications',
      description:
        'Server-Sent Events: `ready`, `notification`, and for those who may read customers `customer-changed`. The stream ends with `session-ended`, `token-stale`, `token-expired`, `unavailable` or `shutdown`; after all but the first, refresh the session and connect again.',
      security: signedIn,
      parameters: [
        {
          name: 'Last-Event-ID',
          in: 'header',
          required: false,
          description: 'The id of the last event received. The stream goes on after it.',
          schema: { type: 'string' },
        },
      ],
      responses: {
        '200': {
          description: 'The stream',
          content: { 'text/event-stream': { schema: { type: 'string' } } },
        },
        ...problems.with([
          ...[NotSignedIn, TokenStale, SessionEnded, PersonRequired],
          ...[NotInPortalView, PortalViewEnded],
          ...[InternalProblem, Unavailable],
        ]),
      },
    },
  },
  '/me/export': {
    get: {
      operationId: 'exportMe',
      tags: ['Your account'],
      summary: 'Export your personal data',
      description: 'NDJSON: an object per line, with what it is about and the data.',
      security: signedIn,
      parameters: [],
      responses: {
        '200': {
          description: 'Success',
          content: {
            'application/x-ndjson': {
              schema: {
                type: 'object',
                required: ['about', 'data'],
                properties: {
                  about: { type: 'string', description: 'The kind of data, such as `session`.' },
                  data: { type: 'object', description: 'As the list of it returns it.' },
                },
              },
            },
          },
        },
        ...problems.with([
          ...[NotSignedIn, TokenStale, SessionEnded, PersonRequired, TermsNotAccepted],
          ...[NotInPortalView, PortalViewEnded],
          ...[InvalidRequest, InternalProblem, Unavailable, TimedOut],
        ]),
      },
    },
  },
});
