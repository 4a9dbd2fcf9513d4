import type { InvitationId, OrganizationId } from '@gatehouse/contracts';
import type {
  FoundInvitation,
  Invitation as InvitationView,
  InvitationStatus,
} from '@gatehouse/contracts/invitations';
import type { Context } from '@gatehouse/platform';
import type { Page, PageRequest } from './page.js';

/** Invitations, as those see them who may manage them. */
export abstract class InvitationViewRepository {
  /** @throws NotFound */
  abstract require(context: Context, id: InvitationId): Promise<InvitationView>;
  /** Newest first. */
  abstract list(
    context: Context,
    whose: { organizationId: OrganizationId; providerId?: OrganizationId },
    request: PageRequest & { q?: string | undefined; status?: InvitationStatus | undefined },
  ): Promise<Page<InvitationView>>;
  /** Those to an address, whoever sent them; newest first. Under the scope of support that names the address. */
  abstract listByEmail(
    context: Context,
    emailKey: string,
    request: PageRequest,
  ): Promise<Page<FoundInvitation>>;
}
