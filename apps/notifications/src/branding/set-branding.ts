import { HeicNotSupported, NotFound, type InputOf } from '@gatehouse/contracts';
import {
  InvalidLogo,
  PortalAddressTaken,
  type Branding,
  setBranding,
} from '@gatehouse/contracts/notifications';
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
import { ImageSanitizer, UnusableImage, type SanitizedImage } from '@gatehouse/platform/images';
import { MailIdentity } from '../shared/mail-identity.js';
import { BrandRepository } from './brand.repository.js';

const MAX_BYTES = 256 * 1024;
const [MIN_PIXELS, MAX_PIXELS] = [16, 2_000];

@HandlesInSteps(setBranding)
export class SetBranding implements UseCase<typeof setBranding, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly brands: BrandRepository,
    private readonly images: ImageSanitizer,
    private readonly identity: MailIdentity,
  ) {}

  async run(
    { name, colour, logo: sent, slug, domain }: InputOf<typeof setBranding>,
    context: CallContext,
  ): Promise<Branding> {
    const { organizationId, organizationKind } = memberOf(context);
    if (organizationKind !== 'provider') throw new NotFound();
    if (domain && domain === new URL(this.identity.publicUrl).hostname)
      throw new PortalAddressTaken({ field: 'domain' });
    const logo = typeof sent === 'string' ? await this.decodeLogo(sent, context) : sent;
    return this.work.run(context, scopeOf(context.actor), async (within) => {
      await holdName(within.transaction, `branding ${organizationId}`);
      await requireUnchanged(within);
      await this.brands.update(within, organizationId, { name, colour, logo, slug, domain });
      return this.brands.brandingOf(within, organizationId);
    });
  }

  /** Trusts the content, not a declared type. @throws InvalidLogo, HeicNotSupported */
  private async decodeLogo(base64: string, { deadline }: CallContext): Promise<SanitizedImage> {
    const bytes = Buffer.from(base64, 'base64');
    requireSmall(bytes);
    try {
      const logo = await this.images.sanitize(bytes, deadline, ({ width, height }) => {
        if ([width, height].some((side) => side < MIN_PIXELS || side > MAX_PIXELS))
          throw new InvalidLogo({ reason: `has ${width} × ${height} pixels` });
      });
      requireSmall(logo.bytes);
      return logo;
    } catch (error) {
      if (!(error instanceof UnusableImage)) throw error;
      if (error.reason === 'heic') throw new HeicNotSupported();
      throw new InvalidLogo({ reason: 'is not a valid PNG, JPEG or WebP' });
    }
  }
}

/** @throws InvalidLogo */
function requireSmall({ length }: Buffer): void {
  if (length > MAX_BYTES) throw new InvalidLogo({ reason: 'is larger than 256 kB' });
}
