import type { InputOf, OutputOf } from '@gatehouse/contracts';
import { admitMember, NoAccount } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { boundDepartment } from '../memberships/membership.rules.js';
import { RoleCatalogLoader } from '../roles/role-catalog-loader.js';
import { namesOf, permissionsOf, type RoleCatalog } from '../roles/role.rules.js';
import { areBuiltIn } from '../shared/built-in-roles.rules.js';
import { TermsRepository } from '../terms/terms.repository.js';
import { type AdmissionCandidate, AdmissionRepository } from './admission.repository.js';
import { admitsMembers, allowsSession, areasOf, type Organization } from './organization.rules.js';

type Input = InputOf<typeof admitMember>;

/** Decides whether a user may sign in, and with which permissions. Sign-in, refresh, switching, activation and reset all ask this call. */
@Handles(admitMember, { scope: ({ userId }) => ({ user_id: userId }) })
export class AdmitMember implements UseCase<typeof admitMember> {
  constructor(
    private readonly admissions: AdmissionRepository,
    private readonly terms: TermsRepository,
    private readonly roleCatalogs: RoleCatalogLoader,
  ) {}

  async run(input: Input, context: Context): Promise<OutputOf<typeof admitMember>> {
    const candidates = await this.admissions.listCandidates(context);
    const admitted = candidates.filter(({ organization }) => admitsMembers(organization));
    const chosen = choose(admitted, input);
    if (!chosen) throw new NoAccount();
    const { membership, organization, externalId } = chosen;
    const { kind, grant } = organization;
    const terms = await this.termsFor(input, context, chosen);
    const catalog = await this.rolesOf(input, context, chosen);
    return {
      membershipId: membership.id,
      organization: { ...refOf(organization), externalId },
      organizations: admitted.map((candidate) => refOf(candidate.organization)),
      providerId: organization.providerId,
      departmentId: boundDepartment(kind, membership),
      usernameSuffix: organization.usernameSuffix,
      roles: namesOf(catalog, membership.roles),
      permissions: permissionsOf(catalog, membership.roles),
      areas: areasOf(organization),
      epochs: { membership: membership.epoch, organization: grant?.epoch ?? 0 },
      ...terms,
    };
  }

  /** Terms published during a session apply from the next sign-in on. */
  private async termsFor({ userId, since }: Input, context: Context, chosen: AdmissionCandidate) {
    const { organization, termsVersion: newest, acceptedVersion } = chosen;
    const termsVersion = since ? Math.min(since.termsVersion, newest) : newest;
    if (acceptedVersion >= termsVersion || !organization.providerId)
      return { termsVersion, termsRequired: null };
    context.transaction.enter({ organization_id: organization.id, user_id: userId });
    const current = await this.terms.current(context, organization.providerId);
    if (!current) throw new Error('unreachable: terms are never unpublished');
    const { version, title, body } = current;
    return { termsVersion, termsRequired: { version, title, body } };
  }

  private async rolesOf(
    { userId }: Input,
    context: Context,
    { organization: { id, kind }, membership: { roles } }: AdmissionCandidate,
  ): Promise<RoleCatalog> {
    if (areBuiltIn(kind, roles)) return { kind, custom: [] };
    context.transaction.enter({ organization_id: id, user_id: userId });
    return this.roleCatalogs.load(context, id, kind, roles);
  }
}

function choose(
  admitted: AdmissionCandidate[],
  { organizationId, lastOrganizationId, since }: Input,
): AdmissionCandidate | undefined {
  if (since) {
    return admitted.find(
      ({ membership, organization }) =>
        membership.id === since.membershipId &&
        allowsSession(organization, since.epochs.organization),
    );
  }
  const of = (id: string | undefined) =>
    admitted.find(({ organization }) => organization.id === id);
  return organizationId ? of(organizationId) : (of(lastOrganizationId) ?? admitted[0]);
}

const refOf = ({ id, name, kind }: Organization) => ({ id, name, kind });
