import type { OrganizationId, UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { SendCounts, SendingCaps } from './sending-caps.rules.js';

/** For whose invitations mails go out. */
export interface Sender {
  organizationId: OrganizationId;
  /** Null where no person sends. */
  inviterId: UserId | null;
}

/** The mails of the last hour, under the scope of the organisation that sends them. */
export abstract class SendLogRepository {
  /** Whoever else wants to count those of this organisation waits until this transaction ends. */
  abstract lock(context: Context, organizationId: OrganizationId): Promise<void>;
  abstract count(context: Context, sender: Sender, emailKeys: string[]): Promise<SendCounts>;
  abstract add(context: Context, sender: Sender, emailKeys: string[]): Promise<void>;
  /** How long until every cap has room for a mail to this address. */
  abstract secondsUntilAllowed(
    context: Context,
    sender: Sender,
    emailKey: string,
    caps: SendingCaps,
  ): Promise<number>;
}
