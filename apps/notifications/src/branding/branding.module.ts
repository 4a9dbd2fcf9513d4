import { SETTINGS } from '@gatehouse/platform';
import { ImageSanitizer } from '@gatehouse/platform/images';
import { Module } from '@nestjs/common';
import type { Settings } from '../settings.js';
import { SharedModule } from '../shared/shared.module.js';
import { BrandRepository } from './brand.repository.js';
import { GetBranding } from './get-branding.js';
import { GetLogo } from './get-logo.js';
import { GetOrganizationBranding } from './get-organization-branding.js';
import { GetPortalBranding } from './get-portal-branding.js';
import { GetPublicBranding } from './get-public-branding.js';
import { SetBranding } from './set-branding.js';
import { SqlBrandRepository } from './sql-brand.repository.js';

@Module({
  imports: [SharedModule],
  providers: [
    GetBranding,
    GetLogo,
    GetOrganizationBranding,
    GetPortalBranding,
    GetPublicBranding,
    SetBranding,
    {
      provide: ImageSanitizer,
      useFactory: (settings: Settings) => new ImageSanitizer(settings),
      inject: [SETTINGS],
    },
    { provide: BrandRepository, useClass: SqlBrandRepository },
  ],
  exports: [BrandRepository],
})
export class BrandingModule {}
