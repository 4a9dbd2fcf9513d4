import type { InvitationId, OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

/** Invitations that name somebody. */
export abstract class InvitationErasureRepository {
  /** Those that went to an address, under the scope of that address. */
  abstract listByEmail(
    context: Context,
    emailKey: string,
  ): Promise<{ id: InvitationId; organizationId: OrganizationId }[]>;
  /** Forgets how often something was sent to an address, under the scope of that address. */
  abstract deleteSendLog(context: Context, emailKey: string): Promise<void>;
  /** Takes out of one whom it was for; one that is open is withdrawn. */
  abstract erase(context: Context, id: InvitationId): Promise<void>;
}
