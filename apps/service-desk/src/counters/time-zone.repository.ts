import type { CustomerId, OrganizationId, ProviderId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

/** The time zones of organisations, which determine where their months begin. When one changes, its months are recounted. */
export abstract class TimeZoneRepository {
  abstract setProvider(context: Context, id: ProviderId, timeZone: string): Promise<void>;
  /** @param timeZone null to use the provider's */
  abstract setCustomer(
    context: Context,
    id: CustomerId,
    providerId: ProviderId,
    timeZone: string | null,
  ): Promise<void>;
  /** The time zone of an organisation, and the current month there. */
  abstract currentMonth(
    context: Context,
    owner: OrganizationId,
    isProvider: boolean,
  ): Promise<{ timeZone: string; month: string }>;
}
