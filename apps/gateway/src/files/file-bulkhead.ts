import type { MemberActor } from '@gatehouse/contracts';
import { Bulkhead } from '@gatehouse/platform/rpc';

/** How many files may be uploaded at once. */
export interface FileLimits {
  perPerson: number;
  perOrganization: number;
  inAll: number;
}

const SEATS = 20;
const TIMEOUT_MS = 10_000;

/**
 * Limits concurrent uploads, which are held in memory until they are forwarded: per person, per organization, and in total.
 */
export class FileBulkhead {
  private readonly all: Bulkhead;
  private readonly shares = new Map<string, { room: Bulkhead; users: number }>();

  constructor(private readonly limits: FileLimits) {
    this.all = new Bulkhead(limits.inAll, SEATS, 5);
  }

  /** @throws Unavailable if no place becomes free in time */
  within<T>({ userId, organizationId }: MemberActor, work: () => Promise<T>): Promise<T> {
    const { perPerson, perOrganization } = this.limits;
    return this.inShare(userId, perPerson, () =>
      this.inShare(organizationId, perOrganization, () => this.all.within(work, TIMEOUT_MS)),
    );
  }

  private async inShare<T>(key: string, places: number, work: () => Promise<T>): Promise<T> {
    const share = this.shares.get(key) ?? { room: new Bulkhead(places, SEATS, 5), users: 0 };
    this.shares.set(key, share);
    share.users++;
    try {
      return await share.room.within(work, TIMEOUT_MS);
    } finally {
      share.users--;
      if (share.users === 0) this.shares.delete(key);
    }
  }
}
