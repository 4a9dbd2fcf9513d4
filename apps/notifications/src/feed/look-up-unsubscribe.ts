import { NotFound, type InputOf } from '@gatehouse/contracts';
import { lookUpUnsubscribe, type Branding } from '@gatehouse/contracts/notifications';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { BrandRepository } from '../branding/brand.repository.js';
import { MemberRepository } from '../people/member.repository.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';

@Handles(lookUpUnsubscribe, { scope: () => ({ worker: 'on' }) })
export class LookUpUnsubscribe implements UseCase<typeof lookUpUnsubscribe> {
  constructor(
    private readonly links: UnsubscribeLinks,
    private readonly members: MemberRepository,
    private readonly brands: BrandRepository,
  ) {}

  async run({ token }: InputOf<typeof lookUpUnsubscribe>, context: Context): Promise<Branding> {
    const membershipId = this.links.membershipOf(token);
    const member = membershipId && (await this.members.find(context, membershipId));
    const providerId = member && (await this.brands.providerOf(context, member.organizationId));
    if (!providerId) throw new NotFound();
    return this.brands.brandingOf(context, providerId);
  }
}
