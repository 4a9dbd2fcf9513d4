import { HeicNotSupported, NotFound, type InputOf } from '@gatehouse/contracts';
import { LogoUnusable, type Branding, type setBranding } from '@gatehouse/contracts/notifications';
import {
  holdName,
  requireUnchanged,
  scopeOf,
  UnitOfWork,
  userOf,
  type CallContext,
  type UseCase,
} from '@gatehouse/platform';
import { ImageSanitizer, UnusableImage, type SanitizedImage } from '@gatehouse/platform/images';
import { Injectable } from '@nestjs/common';
import { BrandRepository } from './brand.repository.js';

const MOST_BYTES = 256 * 1024;
const [LEAST_PIXELS, MOST_PIXELS] = [16, 2_000];

@Injectable()
export class SetBranding implements UseCase<typeof setBranding, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly brands: BrandRepository,
    private readonly images: ImageSanitizer,
  ) {}

  async run(
    { name, colour, logo: sent }: InputOf<typeof setBranding>,
    context: CallContext,
  ): Promise<Branding> {
    const { organizationId, organizationKind } = userOf(context);
    if (organizationKind !== 'provider') throw new NotFound();
    const logo = typeof sent === 'string' ? await this.logoIn(sent, context) : sent;
    return this.work.run(context, scopeOf(context.actor), async (within) => {
      await holdName(within.transaction, `branding ${organizationId}`);
      await requireUnchanged(within);
      await this.brands.update(within, organizationId, { name, colour, logo });
      return this.brands.brandingOf(within, organizationId);
    });
  }

  /** Judged by what is in it. @throws LogoUnusable, HeicNotSupported */
  private async logoIn(base64: string, { deadline }: CallContext): Promise<SanitizedImage> {
    const bytes = Buffer.from(base64, 'base64');
    requireLight(bytes);
    try {
      const logo = await this.images.sanitize(bytes, deadline, ({ width, height }) => {
        if ([width, height].some((side) => side < LEAST_PIXELS || side > MOST_PIXELS))
          throw new LogoUnusable({ reason: `has ${width} × ${height} pixels` });
      });
      requireLight(logo.bytes);
      return logo;
    } catch (error) {
      if (!(error instanceof UnusableImage)) throw error;
      if (error.reason === 'heic') throw new HeicNotSupported();
      throw new LogoUnusable({ reason: 'is no whole PNG, JPEG or WebP' });
    }
  }
}

/** @throws LogoUnusable */
function requireLight({ length }: Buffer): void {
  if (length > MOST_BYTES) throw new LogoUnusable({ reason: 'has more than 256 kB' });
}
