import type { ApplicationId, LogoutDeliveryId, UserId } from '@gatehouse/contracts';
import type { LogoutDelivery } from '@gatehouse/contracts/identity';
import type { Context, FairShares } from '@gatehouse/platform';
import type { LogoutUpdate } from './logout-attempt.rules.js';

export interface LeasedLogout {
  id: LogoutDeliveryId;
  applicationId: ApplicationId;
  /** Null if the application no longer has a back-channel logout URI. */
  url: string | null;
  userId: UserId;
  sid: string;
  attempts: number;
}

export abstract class LogoutDeliveryRepository {
  /** Leases due deliveries. */
  abstract leaseDue(context: Context, limit: number, shares: FairShares): Promise<LeasedLogout[]>;
  abstract nextDueAt(context: Context): Promise<Date | null>;
  abstract recordAttempt(context: Context, delivery: LeasedLogout, update: LogoutUpdate): void;
  abstract list(
    context: Context,
    applicationId: ApplicationId,
    request: { limit: number; cursor?: string | undefined },
  ): Promise<{ items: LogoutDelivery[]; nextCursor: string | null }>;
  abstract deleteOld(context: Context): void;
}
