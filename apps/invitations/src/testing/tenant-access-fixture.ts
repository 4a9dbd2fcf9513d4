import {
  InvitationId,
  MembershipId,
  NotFound,
  UserId,
  type OrganizationId,
  type RequestOf,
} from '@gatehouse/contracts';
import * as access from '@gatehouse/contracts/tenant-access';
import { newId } from '@gatehouse/platform';
import type { StandIn } from '@gatehouse/testing';
import { newGate, type Gate } from './gate-fixture.js';

/** What a stand-in says of one address; where it says nothing, the offer is allowed. */
export type Evaluate = (offer: {
  email: string;
  roles: string[];
  organizationId: OrganizationId;
}) => access.Verdict | undefined;

export const refused = (code: string, data: Record<string, unknown> = {}): access.Verdict => ({
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

/** Stands in for tenant-access, as far as invitations ask it. */
export class TenantAccessFixture {
  /** Each customer, with its provider. */
  readonly customers = new Map<OrganizationId, OrganizationId>();
  memberships: Membership[] = [];
  /** The invitations by which nobody comes in any more. */
  private readonly withdrawn = new Set<InvitationId>();
  judge: Evaluate = () => undefined;
  /** Whether inviters may still offer what they offered. */
  inviterMay = true;
  /** Whether nobody is let in at the moment. */
  isClosed = false;

  constructor(readonly calls: StandIn) {
    calls.answer(access.judgeOffers, ({ organizationId, offers }) => {
      const provider = this.customers.get(organizationId);
      const acting = this.actingOrganization();
      if (acting !== organizationId && acting !== provider) throw new NotFound();
      return {
        organizationName: 'Harbour Clinic',
        providerId: acting === organizationId ? null : acting,
        accessEpoch: 0,
        verdicts: offers.map((offer) => this.verdictOn({ ...offer, organizationId })),
      };
    });
    calls.answer(access.getJoinable, ({ offer }) => {
      if (this.isClosed) throw new access.AccessClosed();
      if (offer && !this.inviterMay) throw new access.InviterLostRight();
      return { organizationName: 'Harbour Clinic', accessEpoch: 0 };
    });
    calls.answer(access.ensureMembership, ({ userId, organizationId, ...more }) => {
      const known = this.memberships.some(
        (one) => one.userId === userId && one.organizationId === organizationId,
      );
      const { roles, invitationId, person } = more;
      if (invitationId && this.withdrawn.has(invitationId)) throw new access.NoAccount();
      if (!known) this.memberships.push({ userId, organizationId, roles, invitationId, person });
      return { membershipId: newId(MembershipId), created: !known };
    });
    calls.answer(access.takeBackMembership, (invited) => this.remove(invited));
    this.answerRemoveMembership();
  }

  /** Removes whom it is told to, and not before `until`. */
  answerRemoveMembership(until: Promise<void> = Promise.resolve()): void {
    this.calls.answer(access.removeMembership, async (invited) => {
      await until;
      return this.remove(invited);
    });
  }

  private remove(invited: RequestOf<typeof access.removeMembership>): { removed: boolean } {
    const { organizationId, userId, invitationId } = invited;
    this.withdrawn.add(InvitationId.parse(invitationId));
    const before = this.memberships.length;
    this.memberships = this.memberships.filter(
      (one) =>
        one.organizationId !== organizationId ||
        (one.userId !== userId && one.invitationId !== invitationId),
    );
    return { removed: this.memberships.length < before };
  }

  /** Holds removals up until the gate is opened. */
  hold(): Gate {
    const gate = newGate();
    this.answerRemoveMembership(gate.opened);
    return gate;
  }

  private verdictOn(offer: Parameters<Evaluate>[0]): access.Verdict {
    const { roles } = offer;
    return this.judge(offer) ?? { kind: 'allowed', roles, roleNames: roles, warnings: [] };
  }

  /** In whose name the last call was made. */
  private actingOrganization(): string {
    const [body = ''] = this.calls.asked.at(-1)?.statement?.split('.') ?? [];
    const { actor } = JSON.parse(Buffer.from(body, 'base64url').toString()) as {
      actor: { organizationId: string };
    };
    return actor.organizationId;
  }
}
