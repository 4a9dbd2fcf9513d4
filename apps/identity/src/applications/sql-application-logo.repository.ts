import { createHash } from 'node:crypto';
import type { ApplicationId } from '@gatehouse/contracts';
import { SETTINGS, type Context } from '@gatehouse/platform';
import type { Image, SanitizedImage } from '@gatehouse/platform/images';
import { Inject, Injectable } from '@nestjs/common';
import type { Settings } from '../settings.js';
import { ApplicationLogoRepository, type ApplicationOwner } from './application-logo.repository.js';
import { logoUrlOf } from './application-logo.rules.js';

@Injectable()
export class SqlApplicationLogoRepository extends ApplicationLogoRepository {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    super();
  }

  override save(
    { transaction }: Context,
    { applicationId, providerId }: ApplicationOwner,
    logo: SanitizedImage | null,
  ): string | null {
    if (!logo) {
      transaction.send('delete from application_logos where application_id = $1', [applicationId]);
      return null;
    }
    const version = createHash('sha256').update(logo.bytes).digest('hex').slice(0, 16);
    transaction.send(
      `insert into application_logos (application_id, provider_id, type, bytes, version) values ($1, $2, $3, $4, $5)
       on conflict (application_id) do update set type = excluded.type, bytes = excluded.bytes, version = excluded.version`,
      [applicationId, providerId, logo.type, logo.bytes, version],
    );
    return logoUrlOf(this.settings.PUBLIC_URL, applicationId, version);
  }

  override async find(
    { transaction }: Context,
    id: ApplicationId,
  ): Promise<Pick<Image, 'type' | 'bytes'> | null> {
    const [logo] = await transaction.query<Pick<Image, 'type' | 'bytes'>>(
      'select type, bytes from application_logos where application_id = $1',
      [id],
    );
    return logo ?? null;
  }
}
