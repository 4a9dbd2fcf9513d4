import {
  InvitationId,
  MembershipId,
  NotFound,
  type OrganizationId,
  type RequestOf,
  type UserId,
} from '@gatehouse/contracts';
import {
  AccessClosed,
  ensureMembership,
  checkInvitationValidity,
  InviterNotAuthorized,
  evaluateInvitations,
  NoAccount,
  removeMembership,
  revokeInvitedMembership,
  type InvitationEvaluation,
} from '@gatehouse/contracts/tenant-access';
import { newId } from '@gatehouse/platform';
import type { StandIn } from '@gatehouse/testing';
import { newGate, type Gate } from './gate-fixture.js';

/** Evaluates one invitation; undefined allows it. */
type Evaluate = (invitation: {
  email: string;
  roles: string[];
  organizationId: OrganizationId;
}) => InvitationEvaluation | undefined;

export const refused = (
  code: string,
  data: Record<string, unknown> = {},
): InvitationEvaluation => ({
  kind: 'refused',
  code,
  data,
});

interface Membership {
  organizationId: OrganizationId;
  userId: UserId;
  roles: string[];
  invitationId: InvitationId | undefined;
  person: { email: string; firstName: string; lastName: string };
}

/** A stub of tenant-access that remembers the memberships it was asked to create. */
export class TenantAccessFixture {
  /** The provider of each customer. */
  readonly customers = new Map<OrganizationId, OrganizationId>();
  memberships: Membership[] = [];
  private readonly withdrawn = new Set<InvitationId>();
  evaluate: Evaluate = () => undefined;
  /** Whether inviters still have the permissions for what they sent. */
  inviterIsAllowed = true;
  /** Whether access is turned off for every organisation. */
  isClosed = false;

  constructor(readonly calls: StandIn) {
    calls.handle(evaluateInvitations, ({ organizationId, invitations }) => {
      const provider = this.customers.get(organizationId);
      const acting = this.actingOrganization();
      if (acting !== organizationId && acting !== provider) throw new NotFound();
      return {
        organizationName: 'Harbour Clinic',
        providerId: acting === organizationId ? null : acting,
        accessEpoch: 0,
        evaluations: invitations.map((invitation) =>
          this.evaluationOf({ ...invitation, organizationId }),
        ),
      };
    });
    calls.handle(checkInvitationValidity, ({ invitation }) => {
      if (this.isClosed) throw new AccessClosed();
      if (invitation && !this.inviterIsAllowed) throw new InviterNotAuthorized();
      return { organizationName: 'Harbour Clinic', accessEpoch: 0 };
    });
    calls.handle(ensureMembership, ({ userId, organizationId, roles, invitationId, person }) => {
      const exists = this.memberships.some(
        (one) => one.userId === userId && one.organizationId === organizationId,
      );
      if (invitationId && this.withdrawn.has(invitationId)) throw new NoAccount();
      if (!exists) this.memberships.push({ userId, organizationId, roles, invitationId, person });
      return { membershipId: newId(MembershipId), created: !exists };
    });
    calls.handle(revokeInvitedMembership, (input) => this.remove(input));
    this.handleRemoveMembership();
  }

  /** Undoes what a test changed about the responses. */
  reset(): void {
    this.evaluate = () => undefined;
    this.inviterIsAllowed = true;
    this.isClosed = false;
  }

  /** Answers `removeMembership` as usual, once `until` resolves. */
  handleRemoveMembership(until: Promise<void> = Promise.resolve()): void {
    this.calls.handle(removeMembership, async (input) => {
      await until;
      return this.remove(input);
    });
  }

  /** Makes removals wait until the gate is opened. */
  holdRemovals(): Gate {
    const gate = newGate();
    this.handleRemoveMembership(gate.opened);
    return gate;
  }

  private remove(input: RequestOf<typeof removeMembership>): { removed: boolean } {
    const { organizationId, userId, invitationId } = input;
    this.withdrawn.add(InvitationId.parse(invitationId));
    const before = this.memberships.length;
    this.memberships = this.memberships.filter(
      (one) =>
        one.organizationId !== organizationId ||
        (one.userId !== userId && one.invitationId !== invitationId),
    );
    return { removed: this.memberships.length < before };
  }

  private evaluationOf(invitation: Parameters<Evaluate>[0]): InvitationEvaluation {
    const { roles } = invitation;
    return this.evaluate(invitation) ?? { kind: 'allowed', roles, roleNames: roles, warnings: [] };
  }

  /** The organisation that the last call was made for. */
  private actingOrganization(): string {
    const [body = ''] = this.calls.asked.at(-1)?.assertion?.split('.') ?? [];
    const { actor } = JSON.parse(Buffer.from(body, 'base64url').toString()) as {
      actor: { organizationId: string };
    };
    return actor.organizationId;
  }
}
