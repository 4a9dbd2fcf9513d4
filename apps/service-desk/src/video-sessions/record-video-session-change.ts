import { videoSessionChanged } from '@gatehouse/contracts/service-desk';
import { differences, record, type Context } from '@gatehouse/platform';
import type { VideoSessionRecord } from './video-session.repository.js';

/** Publishes the current state of a video session. */
export function recordVideoSessionChange(
  context: Context,
  before: VideoSessionRecord | null,
  session: VideoSessionRecord,
): Promise<void> {
  const { id, providerId, customerId, title, state, plannedAt } = session;
  const changed = before ? differences(before, session, ['version']) : [];
  return record(context, videoSessionChanged, {
    aggregateId: id,
    sequence: session.version,
    organizationId: providerId,
    data: { videoSessionId: id, providerId, customerId, title, state, plannedAt, changed },
  });
}
