import type { ContactId, OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

/** The contacts that invitations were created from. */
export abstract class InvitedContactRepository {
  /** @param keeperId the organization whose address book it is in */
  abstract exists(context: Context, keeperId: OrganizationId, id: ContactId): Promise<boolean>;
}
