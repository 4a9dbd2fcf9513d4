import { videoSessionChanged } from '@gatehouse/contracts/service-desk';
import { record, type Context } from '@gatehouse/platform';
import type { VideoSessionRecord } from './ports.js';

/** Tells the others of a video session as it is now. */
export function tell(context: Context, session: VideoSessionRecord): Promise<void> {
  const { id, providerId, customerId, title, state, plannedAt } = session;
  return record(context, videoSessionChanged, {
    aggregateId: id,
    sequence: session.version,
    organizationId: providerId,
    data: { videoSessionId: id, providerId, customerId, title, state, plannedAt },
  });
}
