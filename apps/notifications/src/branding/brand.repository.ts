import type { OrganizationId, ProviderId } from '@gatehouse/contracts';
import type { Branding } from '@gatehouse/contracts/notifications';
import type { Context } from '@gatehouse/platform';
import type { Image, SanitizedImage } from '@gatehouse/platform/images';
import type { Brand } from '../email-templates/email-content.rules.js';

export type Logo = Pick<Image, 'type' | 'bytes'>;

/** What is to be changed of a branding; what is undefined stays. */
export interface BrandingPatch {
  name: string | null | undefined;
  colour: string | undefined;
  logo: SanitizedImage | null | undefined;
}

/** In whose name mails come. */
export abstract class BrandRepository {
  /** The provider's of an organisation; the platform's own where there is none. */
  abstract brandFor(context: Context, organizationId: OrganizationId | null): Promise<Brand>;
  abstract brandingOf(context: Context, providerId: ProviderId): Promise<Branding>;
  abstract update(context: Context, providerId: ProviderId, wish: BrandingPatch): Promise<void>;
  abstract logoOf(context: Context, providerId: ProviderId): Promise<Logo | null>;
}
