import type { InvitationId, OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

/** The personal data in invitations. */
export abstract class InvitationErasureRepository {
  /** Scoped to the address. */
  abstract listByEmail(
    context: Context,
    emailKey: string,
  ): Promise<{ id: InvitationId; organizationId: OrganizationId }[]>;
  /** Scoped to the address. */
  abstract deleteSendLog(context: Context, emailKey: string): void;
  /** Removes the personal data from an invitation, and revokes it if it is open. */
  abstract erase(context: Context, id: InvitationId): void;
}
