import type { InvitationId, OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { Invitation } from '../invitations/invitation.rules.js';
import type { Sender } from './send-log.repository.js';

/** Invitations that a cap holds back. */
export abstract class HeldBackInvitationRepository {
  /** Who has some, under the scope of a worker. */
  abstract listSenders(context: Context): Promise<Sender[]>;
  abstract add(context: Context, ids: InvitationId[], by: OrganizationId): Promise<void>;
  /** The oldest of a sender, locked, but for those that go to blocked addresses. */
  abstract listBySender(context: Context, sender: Sender, atMost: number): Promise<Invitation[]>;
}
