import { domainToASCII } from 'node:url';
import { NotFound, type InputOf } from '@gatehouse/contracts';
import { PortalAddressTaken, type Branding, setBranding } from '@gatehouse/contracts/notifications';
import {
  HandlesInSteps,
  holdName,
  requireUnchanged,
  scopeOf,
  UnitOfWork,
  memberOf,
  type CallContext,
  type UseCase,
} from '@gatehouse/platform';
import { decodeLogo, ImageSanitizer } from '@gatehouse/platform/images';
import { MailIdentity } from '../shared/mail-identity.js';
import { BrandRepository } from './brand.repository.js';

@HandlesInSteps(setBranding)
export class SetBranding implements UseCase<typeof setBranding, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly brands: BrandRepository,
    private readonly images: ImageSanitizer,
    private readonly identity: MailIdentity,
  ) {}

  async run(
    { name, colour, logo: sent, slug, domain: typed }: InputOf<typeof setBranding>,
    context: CallContext,
  ): Promise<Branding> {
    const { organizationId, organizationKind } = memberOf(context);
    if (organizationKind !== 'provider') throw new NotFound();
    // As browsers send it.
    const domain = typed && domainToASCII(typed);
    if (domain && domain === new URL(this.identity.publicUrl).hostname)
      throw new PortalAddressTaken({ field: 'domain' });
    const logo =
      typeof sent === 'string' ? await decodeLogo(this.images, sent, context.deadline) : sent;
    return this.work.run(context, scopeOf(context.actor), async (within) => {
      holdName(within.transaction, `branding ${organizationId}`);
      await requireUnchanged(within);
      await this.brands.update(within, organizationId, { name, colour, logo, slug, domain });
      return this.brands.ownBrandingOf(within, organizationId);
    });
  }
}
