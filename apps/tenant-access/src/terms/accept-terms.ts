import type { InputOf } from '@gatehouse/contracts';
import {
  acceptTerms,
  NoTerms,
  termsAccepted,
  TermsVersionSuperseded,
} from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, record, Revoker, type UseCase, userOf } from '@gatehouse/platform';
import { MembershipRepository } from '../memberships/membership.repository.js';
import { CustomerAcceptance } from './customer-acceptance.js';
import { TermsRepository } from './terms.repository.js';

/** The first acceptance by a member of a pending customer moves its grant to accepted. */
@Handles(acceptTerms)
export class AcceptTerms implements UseCase<typeof acceptTerms> {
  constructor(
    private readonly terms: TermsRepository,
    private readonly customerAcceptance: CustomerAcceptance,
    private readonly memberships: MembershipRepository,
    private readonly revoker: Revoker,
  ) {}

  async run({ version }: InputOf<typeof acceptTerms>, context: Context) {
    const actor = userOf(context);
    const current = actor.providerId && (await this.terms.current(context, actor.providerId));
    if (!current) throw new NoTerms();
    if (version !== current.version) throw new TermsVersionSuperseded({ version: current.version });
    const { userId, organizationId } = actor;
    const { providerId } = current;
    const { acceptedAt, first } = await this.terms.accept(context, {
      userId,
      providerId,
      version,
      organizationId,
    });
    if (first) {
      await record(context, termsAccepted, {
        aggregateId: userId,
        sequence: version,
        organizationId,
        data: { providerId, organizationId, userId, version },
      });
      // The current token still says that the terms are not accepted, so it needs a refresh.
      const epoch = await this.memberships.bumpEpoch(context, actor.membershipId);
      await this.revoker.revoke(context, 'membership', actor.membershipId, {
        ended: 0,
        stale: epoch,
      });
    }
    if (actor.organizationKind === 'customer') await this.customerAcceptance.accept(context, actor);
    return { version, acceptedAt };
  }
}
