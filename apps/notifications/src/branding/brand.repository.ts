import type { OrganizationId, ProviderId, UserId } from '@gatehouse/contracts';
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
  slug: string | null | undefined;
  domain: string | null | undefined;
}

export abstract class BrandRepository {
  /** The brand of an organisation's provider; the platform's own for null. */
  abstract brandFor(context: Context, organizationId: OrganizationId | null): Promise<Brand>;
  /** As everyone sees it: without a domain that is not verified. */
  abstract brandingOf(context: Context, providerId: ProviderId): Promise<Branding>;
  /** As the provider itself sees it. */
  abstract ownBrandingOf(context: Context, providerId: ProviderId): Promise<Branding>;
  /** The brand that all organisations of a user share; the platform's own if there is no such brand. */
  abstract brandForUser(context: Context, userId: UserId): Promise<Brand>;
  /** The provider of an organisation; null where it is unknown. */
  abstract providerOf(context: Context, organizationId: OrganizationId): Promise<ProviderId | null>;
  /** The provider whose sign-in page is at a slug or a verified domain. */
  abstract providerAt(context: Context, address: string): Promise<ProviderId | null>;
  /** @throws PortalAddressTaken */
  abstract update(context: Context, providerId: ProviderId, patch: BrandingPatch): Promise<void>;
  abstract logoOf(context: Context, providerId: ProviderId): Promise<Logo | null>;
}
