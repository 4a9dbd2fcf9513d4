import type { OrganizationId, ProviderId } from '@gatehouse/contracts';
import type { Branding } from '@gatehouse/contracts/notifications';
import type { Context } from '@gatehouse/platform';
import type { Image, SanitizedImage } from '@gatehouse/platform/images';
import type { Brand } from '../../domain/mail.js';

export type Logo = Pick<Image, 'type' | 'bytes'>;

/** What is to be changed of a branding; what is undefined stays. */
export interface BrandingWish {
  name: string | null | undefined;
  colour: string | undefined;
  logo: SanitizedImage | null | undefined;
}

/** In whose name mails come. */
export abstract class Brands {
  /** The provider's of an organisation; the platform's own where there is none. */
  abstract of(context: Context, organizationId: OrganizationId | null): Promise<Brand>;
  abstract brandingOf(context: Context, providerId: ProviderId): Promise<Branding>;
  abstract change(context: Context, providerId: ProviderId, wish: BrandingWish): Promise<void>;
  abstract logoOf(context: Context, providerId: ProviderId): Promise<Logo | null>;
}
