import type { OrganizationId, UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { SendCounts, SendingCaps } from './sending-caps.rules.js';

/** The organization and inviter that mails are sent for. */
export interface Sender {
  organizationId: OrganizationId;
  /** Null if no user sends them. */
  inviterId: UserId | null;
}

/** The mails sent within the last hour. Scoped to the organisation that sends them. */
export abstract class SendLogRepository {
  /** Serialises sending for the organisation until the transaction ends. */
  abstract lock(context: Context, organizationId: OrganizationId): void;
  abstract count(context: Context, sender: Sender, emailKeys: string[]): Promise<SendCounts>;
  abstract add(context: Context, sender: Sender, emailKeys: string[]): void;
  /** How long until the caps allow another mail to this address. */
  abstract secondsUntilAllowed(
    context: Context,
    sender: Sender,
    emailKey: string,
    caps: SendingCaps,
  ): Promise<number>;
}
