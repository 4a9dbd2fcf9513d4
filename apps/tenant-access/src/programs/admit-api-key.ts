import { NotSignedIn, SessionEnded, type InputOf } from '@gatehouse/contracts';
import { admitApiKey, type ApiKeyAdmission } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { OrganizationRepository } from '../admission/organization.repository.js';
import { admitsMembers, areasOf, type Organization } from '../admission/organization.rules.js';
import { boundDepartment } from '../memberships/membership.rules.js';
import { RoleCatalogLoader } from '../roles/role-catalog-loader.js';
import { permissionsOf } from '../roles/role.rules.js';
import { ServiceAccountRepository } from '../service-accounts/service-account.repository.js';
import { ApiKeyUses } from './api-key-uses.js';
import { ApiKeyRepository } from './api-key.repository.js';
import { hasExpired, permittedBy } from './api-key.rules.js';

/** Decides what the holder of a key may do. Gateways ask where they do not remember it, or what they remember was revoked. */
@Handles(admitApiKey, { scope: ({ keyHash }) => ({ token_hash: keyHash }) })
export class AdmitApiKey implements UseCase<typeof admitApiKey> {
  constructor(
    private readonly keys: ApiKeyRepository,
    private readonly accounts: ServiceAccountRepository,
    private readonly organizations: OrganizationRepository,
    private readonly roleCatalogs: RoleCatalogLoader,
    private readonly uses: ApiKeyUses,
  ) {}

  /**
   * Reads the epochs before what they stand for: a change in between makes the answer stale, and never passes off the old as the new.
   * @throws NotSignedIn if the key is unknown or has expired; SessionEnded while the organization lets nobody in
   */
  async run(_: InputOf<typeof admitApiKey>, context: Context): Promise<ApiKeyAdmission> {
    const key = await this.keys.findHeld(context);
    const now = await context.transaction.now();
    if (!key || hasExpired(key, now)) throw new NotSignedIn();
    const { organizationId, serviceAccountId } = key;
    context.transaction.enter({ organization_id: organizationId });
    const account = await this.accounts.find(context, organizationId, serviceAccountId);
    if (!account) throw new NotSignedIn();
    const organization = await this.organizations.find(context, organizationId);
    if (!organization || !admitsMembers(organization)) throw new SessionEnded();
    const { kind, providerId, grant } = organization;
    const catalog = await this.roleCatalogs.load(context, organizationId, kind, account.roles);
    this.uses.add(key.id, now);
    return {
      actor: {
        kind: 'service-account',
        userId: account.id,
        keyId: key.id,
        organizationId,
        organizationKind: kind,
        providerId,
        departmentId: boundDepartment(kind, { roles: account.roles, departmentId: null }),
        permissions: permittedBy(key, permissionsOf(catalog, account.roles)),
        areas: areasOf(organization),
        termsAccepted: hasAcceptedTerms(organization),
      },
      epochs: { membership: account.epoch, organization: grant?.epoch ?? 0 },
      expiresAt: key.expiresAt,
      networks: key.networks,
    };
  }
}

/** A service account accepts no terms: one of its customer's people does. */
const hasAcceptedTerms = ({ kind, grant }: Organization): boolean =>
  kind !== 'customer' || grant?.status === 'accepted';
