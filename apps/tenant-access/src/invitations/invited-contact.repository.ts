import type { ContactId, OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

/** The contacts that invitations were created from. */
export abstract class InvitedContactRepository {
  /** @param ownerOrganizationId the organization that keeps it */
  abstract exists(
    context: Context,
    ownerOrganizationId: OrganizationId,
    id: ContactId,
  ): Promise<boolean>;
}
