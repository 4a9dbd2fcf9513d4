import { randomUUID } from 'node:crypto';
import { OrganizationId, UserId, type Actor } from '@gatehouse/contracts';
import type { AccessTokenClaims, Session } from '@gatehouse/contracts/identity';
import { admitMember, NoAccount, type Admission } from '@gatehouse/contracts/tenant-access';
import { actor, type StandIn } from '@gatehouse/testing';
import { decodeJwt } from 'jose';

/** Answers `admitMember` in place of tenant-access. */
export class FakeAdmissions {
  private readonly of = new Map<UserId, Admission[]>();
  /** Runs before each response. */
  before: (userId: UserId) => Promise<void> = () => Promise.resolve();

  constructor(standIn: StandIn) {
    standIn.handle(admitMember, async ({ userId, organizationId, lastOrganizationId }) => {
      await this.before(userId);
      const all = this.of.get(userId) ?? [];
      const to = (id: OrganizationId | undefined) =>
        all.find(({ organization }) => organization.id === id);
      const admission = organizationId ? to(organizationId) : (to(lastOrganizationId) ?? all[0]);
      if (!admission) throw new NoAccount();
      return admission;
    });
  }

  /** Admits a user to another organization. */
  add(userId: UserId, usernameSuffix: string | null = null): OrganizationId {
    const id = OrganizationId.parse(randomUUID());
    const organization = { id, name: 'Acme', kind: 'provider' as const };
    const { membershipId } = actor({ organizationKind: 'provider' });
    const admission: Admission = {
      membershipId,
      organization,
      organizations: [organization],
      providerId: id,
      departmentId: null,
      usernameSuffix,
      roles: ['administrator'],
      permissions: ['members:manage'],
      areas: [],
      epochs: { membership: 1, organization: 0 },
      termsVersion: 0,
      termsRequired: null,
    };
    this.of.set(userId, [...(this.of.get(userId) ?? []), admission]);
    return id;
  }

  /** Takes all organizations from a user. */
  remove(userId: UserId): void {
    this.of.delete(userId);
  }
}

/** The actor of a session's access token. */
export function actorOf({ accessToken }: Session): Actor {
  const claims = decodeJwt<AccessTokenClaims>(accessToken);
  return actor({
    organizationKind: claims.organizationKind,
    organizationId: claims.organization,
    userId: UserId.parse(claims.sub),
    sessionId: claims.sid,
    membershipId: claims.membership,
    platformRole: claims.platformRole,
    permissions: claims.permissions,
  });
}
