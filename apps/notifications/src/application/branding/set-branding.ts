import { NotFound, type InputOf } from '@gatehouse/contracts';
import { LogoUnusable, type Branding, type setBranding } from '@gatehouse/contracts/notifications';
import { pictureIn, userOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Brands, type Logo } from './ports.js';

const MOST_BYTES = 256 * 1024;
const [LEAST_PIXELS, MOST_PIXELS] = [16, 2_000];

@Injectable()
export class SetBranding implements UseCase<typeof setBranding> {
  constructor(private readonly brands: Brands) {}

  async run(
    { name, colour, logo }: InputOf<typeof setBranding>,
    context: Context,
  ): Promise<Branding> {
    const { organizationId, organizationKind } = userOf(context);
    if (organizationKind !== 'provider') throw new NotFound();
    const wish = { name, colour, logo: typeof logo === 'string' ? logoFrom(logo) : logo };
    await this.brands.change(context, organizationId, wish);
    return this.brands.brandingOf(context, organizationId);
  }
}

/** Judged by what is in it. @throws LogoUnusable */
function logoFrom(base64: string): Logo {
  const content = Buffer.from(base64, 'base64');
  if (content.length > MOST_BYTES) throw new LogoUnusable({ reason: 'has more than 256 kB' });
  const picture = pictureIn(content);
  if (!picture) throw new LogoUnusable({ reason: 'is no PNG, JPEG or WebP' });
  const sides = [picture.width, picture.height];
  if (sides.some((side) => side < LEAST_PIXELS || side > MOST_PIXELS))
    throw new LogoUnusable({ reason: `has ${sides.join(' × ')} pixels` });
  return { type: picture.type, content };
}
