import { headers } from '@nats-io/transport-node';
import type { TestPlatform } from './platform.js';

/** Publishes any text on any subject, as far as its user may. */
export interface RawPublisher {
  /** Resolves once it is stored, with extra headers. @throws if the user may not publish, or no stream matches */
  publish(subject: string, text: string, extra?: Readonly<Record<string, string>>): Promise<void>;
}

/** Publishes as one of the users of NATS, without any of our code in between. */
export async function rawPublisherOf(
  platform: TestPlatform,
  user: Parameters<TestPlatform['connect']>[0],
): Promise<RawPublisher> {
  const connection = await platform.connect(user);
  return {
    publish: async (subject, text, extra = {}) => {
      const sent = headers();
      for (const [name, value] of Object.entries(extra)) sent.set(name, value);
      const response = await connection.request(subject, text, { timeout: 2_000, headers: sent });
      const { error } = response.json<{ error?: { description: string } }>();
      if (error) throw new Error(error.description);
    },
  };
}
