import type { InvitationId, OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

/** Invitations that were withdrawn: a redemption that arrives late must not create a membership. */
export abstract class WithdrawnInvitationRepository {
  abstract add(context: Context, organizationId: OrganizationId, invitationId: InvitationId): void;
  abstract has(context: Context, invitationId: InvitationId): Promise<boolean>;
}
