import type { OrganizationId, ProviderId } from '@gatehouse/contracts';
import type { Branding } from '@gatehouse/contracts/notifications';
import type { Context } from '@gatehouse/platform';
import type { Image, SanitizedImage } from '@gatehouse/platform/images';
import type { Brand } from './brand.rules.js';

export type Logo = Pick<Image, 'type' | 'bytes'>;

/** Undefined fields keep their value. */
export interface BrandingPatch {
  name: string | null | undefined;
  colour: string | undefined;
  logo: SanitizedImage | null | undefined;
}

export abstract class BrandRepository {
  /** The brand of an organisation's provider; the platform's own for null. */
  abstract brandFor(context: Context, organizationId: OrganizationId | null): Promise<Brand>;
  abstract brandingOf(context: Context, providerId: ProviderId): Promise<Branding>;
  abstract update(context: Context, providerId: ProviderId, patch: BrandingPatch): void;
  abstract logoOf(context: Context, providerId: ProviderId): Promise<Logo | null>;
}
