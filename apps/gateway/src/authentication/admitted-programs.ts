import { SessionEnded, TokenStale, type ServiceAccountActor } from '@gatehouse/contracts';
import type { Networks } from '@gatehouse/platform/outbound';
import { RevocationView } from '@gatehouse/platform/revocation';
import { Bulkhead } from '@gatehouse/platform/rpc';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Rights } from './rights.js';

/** How long a response is cached. Revocations apply at once; this limits memory, and how late a use is recorded. */
export const REMEMBERED_MS = 60_000;
const MOST_REMEMBERED = 10_000;
/** A response that was revoked in transit is requested again. */
const ATTEMPTS = 3;
const ASKED_AT_ONCE = 16;
const WAITING = 240;

/** What the owner of service accounts lets the holder of a credential do. */
export interface Admitted {
  actor: ServiceAccountActor;
  rights: Rights;
  /** Epoch milliseconds. */
  until: number;
  networks: Networks | undefined;
}

/** With the store of revocations when it was asked for. */
type Remembered = Admitted & { store: string };

/**
 * Remembers what the credentials of service accounts permit. The revocations that end a session or change a membership apply to it: a
 * credential has the scope of a session, its service account that of a membership.
 */
@Injectable()
export class AdmittedPrograms {
  private readonly remembered = new LRUCache<string, Remembered>({ max: MOST_REMEMBERED });
  private readonly asking = new Map<string, Promise<Remembered>>();
  private readonly places = new Bulkhead(ASKED_AT_ONCE, WAITING);

  constructor(@Inject(RevocationView) private readonly revocations: RevocationView) {}

  /**
   * @param hash of the credential
   * @param fetch asks the owner, when its turn comes
   * @throws SessionEnded, TokenStale, Unavailable, and what `fetch` throws
   */
  async admit(hash: string, fetch: () => Promise<Admitted>): Promise<Admitted> {
    await this.revocations.untilCurrent();
    const known = this.remembered.get(hash);
    return known && this.holds(known) ? known : this.callService(hash, fetch);
  }

  private holds(admitted: Remembered): boolean {
    return (
      admitted.until > Date.now() &&
      admitted.store === this.revocations.store &&
      this.revocations.judge(admitted.rights) === 'valid'
    );
  }

  private async callService(hash: string, fetch: () => Promise<Admitted>): Promise<Admitted> {
    this.remembered.delete(hash);
    let admitted: Remembered | undefined;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const isOwn = !this.asking.has(hash);
      try {
        admitted = await this.askOnce(hash, fetch);
      } catch (error) {
        // Access may have been turned on again since another request asked.
        if (error instanceof SessionEnded && !isOwn) continue;
        throw error;
      }
      await this.revocations.untilCurrent();
      if (this.holds(admitted)) {
        this.remembered.set(hash, admitted);
        return admitted;
      }
    }
    throw admitted && this.revocations.judge(admitted.rights) === 'stale'
      ? new TokenStale()
      : new SessionEnded();
  }

  /** Concurrent requests wait for one response. */
  private askOnce(hash: string, fetch: () => Promise<Admitted>): Promise<Remembered> {
    let response = this.asking.get(hash);
    if (!response) {
      const callService = async (): Promise<Remembered> => {
        const { store } = this.revocations;
        return { ...(await fetch()), store };
      };
      response = this.places.within(callService).finally(() => this.asking.delete(hash));
      this.asking.set(hash, response);
    }
    return response;
  }
}
