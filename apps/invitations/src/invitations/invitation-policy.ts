import type { ContactId, OrganizationId, Problem } from '@gatehouse/contracts';
import { reviveProblem } from '@gatehouse/contracts/catalogue';
import {
  AccessNotOpen,
  CustomerIndependent,
  CustomerNotCorporate,
  evaluateInvitations,
  type InvitationEvaluation,
} from '@gatehouse/contracts/tenant-access';
import { RpcClient, memberOf, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { NewInvitation } from './new-invitation.rules.js';

/** Who is to be invited, and to what. */
export interface InvitationRequest extends Pick<
  NewInvitation,
  'email' | 'firstName' | 'lastName' | 'language' | 'externalId' | 'platformRole'
> {
  /** Names or ids. */
  roles: string[];
  /** When resending: the contact it is for, and the organisation that sent it. */
  contactId?: ContactId | null;
  inviterOrganizationId?: OrganizationId | null;
}

/** Decides whom a user may invite. The decision is made by tenant-access. */
@Injectable()
export class InvitationPolicy {
  constructor(private readonly rpc: RpcClient) {}

  /**
   * @returns for each request the invitation that may be created, or the problem with it
   * @throws NotFound, PermissionDenied, ModuleNotEnabled, CustomerNotCorporate, AccessNotOpen if the organisation cannot invite at all
   */
  async evaluate(
    context: CallContext,
    organizationId: OrganizationId,
    requests: InvitationRequest[],
    isResend = false,
  ): Promise<(NewInvitation | Problem)[]> {
    const { userId, organizationId: actingFor } = memberOf(context);
    const response = await this.rpc.call(context, evaluateInvitations, {
      organizationId,
      isResend,
      invitations: requests.map(
        ({ email, roles, platformRole, contactId, inviterOrganizationId }) => ({
          ...{ email, roles, platformRole },
          // Contacts of another organisation are not ours to check.
          ...(contactId && inviterOrganizationId === actingFor ? { contactId } : {}),
        }),
      ),
    });
    const { organizationName, providerId, evaluations } = response;
    return requests.map((request, index) => {
      const evaluation = evaluations[index];
      if (evaluation?.kind !== 'allowed') return problemOf(evaluation);
      const { roles, roleNames, warnings } = evaluation;
      return {
        ...request,
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
   * Evaluates a single request.
   * @param isResend whether it is a resend, which is allowed while the customer's access is off
   * @throws also the problem with this request
   */
  async requireAllowed(
    context: CallContext,
    organizationId: OrganizationId,
    request: InvitationRequest,
    isResend = false,
  ): Promise<NewInvitation> {
    const [result] = await this.evaluate(context, organizationId, [request], isResend);
    if (!result) throw problemOf(undefined);
    if (result instanceof Error) throw result;
    return result;
  }

  /**
   * Requires that the caller may see the invitations to an organisation, whether or not anyone can be invited to it now.
   * @throws NotFound, PermissionDenied, ModuleNotEnabled
   */
  async requireVisible(context: CallContext, organizationId: OrganizationId): Promise<void> {
    try {
      await this.evaluate(context, organizationId, []);
    } catch (error) {
      const isVisible = [AccessNotOpen, CustomerIndependent, CustomerNotCorporate].some(
        (kind) => error instanceof kind,
      );
      if (!isVisible) throw error;
    }
  }
}

const problemOf = (evaluation: InvitationEvaluation | undefined): Problem =>
  evaluation?.kind === 'refused'
    ? reviveProblem(evaluation.code, evaluation.data)
    : reviveProblem('internal', {});
