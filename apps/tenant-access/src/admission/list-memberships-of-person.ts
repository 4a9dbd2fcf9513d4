import type { InputOf, OutputOf, ProviderId } from '@gatehouse/contracts';
import {
  type SupportMembership,
  listMembershipsOfPerson,
} from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { ProviderRepository } from '../providers/provider.repository.js';
import { type AdmissionCandidate, AdmissionRepository } from './admission.repository.js';
import { admitsMembers } from './organization.rules.js';

/** Shows support what sign-in is based on, by the same query, in the scope of the person. */
@Handles(listMembershipsOfPerson)
export class ListMembershipsOfPerson implements UseCase<typeof listMembershipsOfPerson> {
  constructor(
    private readonly admissions: AdmissionRepository,
    private readonly providers: ProviderRepository,
  ) {}

  async run(
    { userId }: InputOf<typeof listMembershipsOfPerson>,
    context: Context,
  ): Promise<OutputOf<typeof listMembershipsOfPerson>> {
    context.transaction.enter({ user_id: userId });
    const candidates = await this.admissions.listCandidates(context);
    context.transaction.enter({ platform: 'on' });
    const names = new Map<ProviderId, string>();
    for (const { organization } of candidates) {
      const id = organization.providerId;
      if (id && !names.has(id)) names.set(id, (await this.providers.find(context, id))?.name ?? '');
    }
    return { items: candidates.map((candidate) => viewOf(candidate, names)) };
  }
}

function viewOf(
  { organization, termsVersion, acceptedVersion }: AdmissionCandidate,
  names: ReadonlyMap<ProviderId, string>,
): SupportMembership {
  const { id, name, kind, providerId, providerModules, grant } = organization;
  return {
    organization: { id, name, kind },
    provider: providerId === null ? null : { id: providerId, name: names.get(providerId) ?? '' },
    access: kind === 'customer' ? (grant?.status ?? 'off') : null,
    moduleEnabled: providerModules.includes('customer-login'),
    terms: { current: termsVersion, accepted: acceptedVersion },
    letsIn: admitsMembers(organization),
  };
}
