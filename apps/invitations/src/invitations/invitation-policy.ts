import type {
  ContactId,
  Language,
  OrganizationId,
  PlatformRole,
  Problem,
} from '@gatehouse/contracts';
import { revive } from '@gatehouse/contracts/catalogue';
import {
  AccessNotOpen,
  CustomerIndependent,
  CustomerNotCorporate,
  judgeOffers,
  type Verdict,
} from '@gatehouse/contracts/tenant-access';
import { Caller, userOf, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { NewInvitation } from './new-invitation.rules.js';

/** Whom somebody wants to invite, and to what. */
export interface InvitationRequest {
  email: string;
  firstName: string | null;
  lastName: string | null;
  language: Language;
  externalId: string | null;
  platformRole: PlatformRole;
  /** By name or id. */
  roles: string[];
  /** Of one that was offered before: for which contact, and by which organisation. */
  contactId?: ContactId | null;
  inviterOrganizationId?: OrganizationId | null;
}

/** What somebody may offer to others: the organisation itself has the word on that. */
@Injectable()
export class InvitationPolicy {
  constructor(private readonly caller: Caller) {}

  /**
   * @returns for each wish the offer, or why there can be none
   * @throws NotFound, PermissionDenied, ModuleNotEnabled, CustomerNotCorporate, AccessNotOpen where there can be none at all
   */
  async evaluate(
    context: CallContext,
    organizationId: OrganizationId,
    wishes: InvitationRequest[],
    again = false,
  ): Promise<(NewInvitation | Problem)[]> {
    const { userId, organizationId: actingFor } = userOf(context);
    const judged = await this.caller.call(context, judgeOffers, {
      organizationId,
      again,
      offers: wishes.map(({ email, roles, platformRole, contactId, inviterOrganizationId }) => ({
        ...{ email, roles, platformRole },
        // The contacts of others are no matter of ours.
        ...(contactId && inviterOrganizationId === actingFor ? { contactId } : {}),
      })),
    });
    const { organizationName, providerId, verdicts } = judged;
    return wishes.map((wish, index) => {
      const verdict = verdicts[index];
      if (verdict?.kind !== 'allowed') return problemOf(verdict);
      const { roles, roleNames, warnings } = verdict;
      return {
        ...wish,
        organizationId,
        organizationName,
        providerId,
        roles,
        roleNames,
        warnings,
        purpose: 'membership',
        inviterId: userId,
        inviterOrganizationId: actingFor,
        contactId: null,
      };
    });
  }

  /**
   * The offer for one wish.
   * @param again whether it was offered before, and may be while the customer's access is closed
   * @throws also whatever is wrong with that one
   */
  async requireAllowed(
    context: CallContext,
    organizationId: OrganizationId,
    wish: InvitationRequest,
    again = false,
  ): Promise<NewInvitation> {
    const [offer] = await this.evaluate(context, organizationId, [wish], again);
    if (!offer) throw problemOf(undefined);
    if (offer instanceof Error) throw offer;
    return offer;
  }

  /**
   * Refuses unless the caller may see what was offered to the people of an organisation, whether or not any can be invited now (A8, B12).
   * @throws NotFound, PermissionDenied, ModuleNotEnabled
   */
  async requireVisible(context: CallContext, organizationId: OrganizationId): Promise<void> {
    try {
      await this.evaluate(context, organizationId, []);
    } catch (error) {
      const isKnown = [AccessNotOpen, CustomerIndependent, CustomerNotCorporate].some(
        (kind) => error instanceof kind,
      );
      if (!isKnown) throw error;
    }
  }
}

const problemOf = (verdict: Verdict | undefined): Problem =>
  verdict?.kind === 'refused' ? revive(verdict.code, verdict.data) : revive('internal', {});
