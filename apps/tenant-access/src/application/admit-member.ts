import type { InputOf, OutputOf } from '@gatehouse/contracts';
import {
  NoAccount,
  type admitMember,
  type TermsRequired,
} from '@gatehouse/contracts/tenant-access';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { areasOf, goesOn, letsIn, type Organization } from '../domain/admission.js';
import { boundDepartment, type Membership } from '../domain/membership.js';
import { permissionsOf } from '../domain/roles.js';
import { MembershipRepository } from './people-ports.js';
import { OrganizationRepository, TermsRepository } from './ports.js';
import { RoleBook } from './role-book.js';

type Input = InputOf<typeof admitMember>;

interface Candidate {
  membership: Membership;
  organization: Organization;
}

/** The one answer that sign-in, refresh, switching, activation and reset rest on: never a projection, always the owner's word. */
@Injectable()
export class AdmitMember implements UseCase<typeof admitMember> {
  constructor(
    private readonly memberships: MembershipRepository,
    private readonly organizations: OrganizationRepository,
    private readonly terms: TermsRepository,
    private readonly book: RoleBook,
  ) {}

  async run(input: Input, context: Context): Promise<OutputOf<typeof admitMember>> {
    const admitted = await this.candidates(input, context);
    const chosen = choose(admitted, input);
    if (!chosen) throw new NoAccount();
    const { membership, organization } = chosen;
    await context.transaction.enter({ organization_id: organization.id, user_id: input.userId });
    const terms = await this.termsFor(input, context, organization);
    const { id, kind, grant } = organization;
    const catalogue = await this.book.open(context, id, kind, membership.roles);
    return {
      membershipId: membership.id,
      organization: refOf(organization),
      organizations: admitted.map((candidate) => refOf(candidate.organization)),
      providerId: organization.providerId,
      departmentId: boundDepartment(kind, membership),
      usernameSuffix: organization.usernameSuffix,
      permissions: permissionsOf(catalogue, membership.roles),
      areas: areasOf(organization),
      epochs: { membership: membership.epoch, organization: grant?.epoch ?? 0 },
      ...terms,
    };
  }

  private async candidates({ userId }: Input, context: Context): Promise<Candidate[]> {
    const admitted: Candidate[] = [];
    for (const membership of await this.memberships.listOfUser(context, userId)) {
      await context.transaction.enter({ organization_id: membership.organizationId });
      const organization = await this.organizations.find(context, membership.organizationId);
      if (organization && letsIn(organization)) admitted.push({ membership, organization });
    }
    return admitted;
  }

  /** A version published after a session began binds at the next sign-in, not before. */
  private async termsFor({ userId, since }: Input, context: Context, { providerId }: Organization) {
    const current = providerId && (await this.terms.current(context, providerId));
    if (!current) return { termsVersion: 0, termsRequired: null };
    const binding = since ? Math.min(since.termsVersion, current.version) : current.version;
    const accepted = await this.terms.acceptedVersion(context, current.providerId, userId);
    const { version, title, body } = current;
    const termsRequired: TermsRequired | null =
      accepted >= binding ? null : { version, title, body };
    return { termsVersion: binding, termsRequired };
  }
}

function choose(
  admitted: Candidate[],
  { organizationId, lastOrganizationId, since }: Input,
): Candidate | undefined {
  if (since) {
    return admitted.find(
      ({ membership, organization }) =>
        membership.id === since.membershipId && goesOn(organization, since.epochs.organization),
    );
  }
  const of = (id: string | undefined) =>
    admitted.find(({ organization }) => organization.id === id);
  return organizationId ? of(organizationId) : (of(lastOrganizationId) ?? admitted[0]);
}

const refOf = ({ id, name, kind }: Organization) => ({ id, name, kind });
