import { z } from 'zod';
import { event } from '../event.js';
import { ApplicationId, ProviderId } from '../ids.js';
import { Application } from './applications.js';

export const applicationChanged = event('identity', 'application-changed', {
  summary: 'An application was created or changed, or its secrets',
  data: Application.omit({ id: true, clientId: true }).extend({
    applicationId: ApplicationId,
    providerId: ProviderId,
  }),
});

export const applicationDeleted = event('identity', 'application-deleted', {
  summary: 'An application was deleted',
  data: z.object({ applicationId: ApplicationId, providerId: ProviderId, name: z.string() }),
});
