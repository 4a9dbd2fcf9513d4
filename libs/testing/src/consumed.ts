import type { Event, ServiceName } from '@gatehouse/contracts';
import { consumerName, EVENT_STREAM } from '@gatehouse/platform/events';
import type { TestPlatform } from './platform.js';
import { eventually } from './wait.js';

/** Waits until the replicas of a service have processed every event of a kind that was published, in whatever order. */
export async function untilConsumed(
  platform: TestPlatform,
  service: ServiceName,
  event: Event,
): Promise<void> {
  const connection = await platform.connect(service);
  const subject = `$JS.API.CONSUMER.INFO.${EVENT_STREAM}.${consumerName(service, event)}`;
  await eventually(async () => {
    const reply = await connection.request(subject);
    const backlog = reply.json<{ num_pending: number; num_ack_pending: number }>();
    return backlog.num_pending === 0 && backlog.num_ack_pending === 0;
  }, 15_000);
}
