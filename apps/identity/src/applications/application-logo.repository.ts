import type { ApplicationId, ProviderId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { Image, SanitizedImage } from '@gatehouse/platform/images';

export interface ApplicationOwner {
  applicationId: ApplicationId;
  providerId: ProviderId;
}

export abstract class ApplicationLogoRepository {
  /** @returns its URL; null if there is none any more */
  abstract save(
    context: Context,
    owner: ApplicationOwner,
    logo: SanitizedImage | null,
  ): string | null;
  /** In the scope of the application. */
  abstract find(context: Context, id: ApplicationId): Promise<Pick<Image, 'type' | 'bytes'> | null>;
}
