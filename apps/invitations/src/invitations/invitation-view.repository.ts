import type { InvitationId, OrganizationId } from '@gatehouse/contracts';
import type {
  SupportInvitation,
  Invitation as InvitationView,
  InvitationStatus,
} from '@gatehouse/contracts/invitations';
import type { Context } from '@gatehouse/platform';
import type { Page, PageRequest } from './page.js';

/** Invitations as the API shows them. */
export abstract class InvitationViewRepository {
  /** @throws NotFound */
  abstract require(context: Context, id: InvitationId): Promise<InvitationView>;
  /** Newest first. */
  abstract list(
    context: Context,
    owner: { organizationId: OrganizationId; providerId?: OrganizationId },
    request: PageRequest & { q?: string | undefined; status?: InvitationStatus | undefined },
  ): Promise<Page<InvitationView>>;
  /** The invitations to an address from all organisations, newest first. Scoped to support and the address. */
  abstract listByEmail(
    context: Context,
    emailKey: string,
    request: PageRequest,
  ): Promise<Page<SupportInvitation>>;
}
