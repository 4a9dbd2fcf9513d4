import type { CustomerId, OrganizationId, ProviderId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

/** Where the months of an organisation begin. What was counted by month is counted again when that changes. */
export abstract class TimeZoneRepository {
  abstract setProvider(context: Context, id: ProviderId, timeZone: string): Promise<void>;
  /** @param timeZone null for the provider's */
  abstract setCustomer(
    context: Context,
    id: CustomerId,
    providerId: ProviderId,
    timeZone: string | null,
  ): Promise<void>;
  /** The time zone of an organisation, and which month it is there. */
  abstract currentMonth(
    context: Context,
    owner: OrganizationId,
    isProvider: boolean,
  ): Promise<{ timeZone: string; month: string }>;
}
