import { headers } from '@nats-io/transport-node';
import type { TestPlatform } from './platform.js';

/** Publishes any text on any subject, as far as its user may. */
export interface RawPublisher {
  /** Resolves once the stream has it. @throws where the user may not, or no stream takes it */
  publish(subject: string, text: string, told?: Readonly<Record<string, string>>): Promise<void>;
}

/** Publishes as one of the users of NATS, without any of our code in between. */
export async function rawPublisherOf(
  platform: TestPlatform,
  user: Parameters<TestPlatform['connect']>[0],
): Promise<RawPublisher> {
  const connection = await platform.connect(user);
  return {
    publish: async (subject, text, told = {}) => {
      const sent = headers();
      for (const [name, value] of Object.entries(told)) sent.set(name, value);
      const answer = await connection.request(subject, text, { timeout: 2_000, headers: sent });
      const { error } = answer.json<{ error?: { description: string } }>();
      if (error) throw new Error(error.description);
    },
  };
}
