import type { InvitationId, OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { Invitation } from '../invitations/invitation.rules.js';
import type { Sender } from './send-log.repository.js';

/** Invitations whose mails are held back by a sending cap. */
export abstract class HeldBackInvitationRepository {
  /** Senders with mails held back. Scoped to a worker. */
  abstract listSenders(context: Context): Promise<Sender[]>;
  abstract add(context: Context, ids: InvitationId[], by: OrganizationId): void;
  /** The oldest of a sender, locked; without those to blocked addresses. */
  abstract listBySender(context: Context, sender: Sender, limit: number): Promise<Invitation[]>;
}
