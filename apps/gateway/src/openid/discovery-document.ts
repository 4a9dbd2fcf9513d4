import type { OutputOf } from '@gatehouse/contracts';
import type { handleOpenIdRequest } from '@gatehouse/contracts/identity';

type OpenIdResponse = OutputOf<typeof handleOpenIdRequest>;

const FRESH_MS = 60_000;

/** The last discovery document. It changes with a version or a setting only, so an older one is better than none. */
export class DiscoveryDocument {
  private last: OpenIdResponse | undefined;
  private askAgainAt = 0;

  async get(callService: () => Promise<OpenIdResponse>): Promise<OpenIdResponse> {
    if (!this.last) return this.asked(callService);
    if (performance.now() >= this.askAgainAt) {
      this.askAgainAt = performance.now() + FRESH_MS;
      // In the background: no request waits while identity is unreachable.
      void this.asked(callService).catch(() => undefined);
    }
    return this.last;
  }

  private async asked(callService: () => Promise<OpenIdResponse>): Promise<OpenIdResponse> {
    const response = await callService();
    if (response.status === 200) {
      this.last = response;
      this.askAgainAt = performance.now() + FRESH_MS;
    }
    return response;
  }
}
