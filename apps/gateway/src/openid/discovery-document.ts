import type { OutputOf } from '@gatehouse/contracts';
import type { handleOpenIdRequest } from '@gatehouse/contracts/identity';

type Answer = OutputOf<typeof handleOpenIdRequest>;

const FRESH_MS = 60_000;

/** What discovery answered last. It changes with a version or a setting only, so an older one is better than none. */
export class DiscoveryDocument {
  private last: Answer | undefined;
  private askAgainAt = 0;

  async get(ask: () => Promise<Answer>): Promise<Answer> {
    if (!this.last) return this.asked(ask);
    if (performance.now() >= this.askAgainAt) {
      this.askAgainAt = performance.now() + FRESH_MS;
      // In the background: no request waits while identity is unreachable.
      void this.asked(ask).catch(() => undefined);
    }
    return this.last;
  }

  private async asked(ask: () => Promise<Answer>): Promise<Answer> {
    const answer = await ask();
    if (answer.status === 200) {
      this.last = answer;
      this.askAgainAt = performance.now() + FRESH_MS;
    }
    return answer;
  }
}
