import { SETTINGS } from '@gatehouse/platform';
import { ImageSanitizer } from '@gatehouse/platform/images';
import { Module } from '@nestjs/common';
import type { Settings } from '../settings.js';
import { SharedModule } from '../shared/shared.module.js';
import { BrandRepository } from './brand.repository.js';
import { DnsTextRecords } from './dns-text-records.js';
import { DomainRepository } from './domain.repository.js';
import { GetBranding } from './get-branding.js';
import { GetLogo } from './get-logo.js';
import { GetOrganizationBranding } from './get-organization-branding.js';
import { GetPortalBranding } from './get-portal-branding.js';
import { GetPortalDomain } from './get-portal-domain.js';
import { GetPublicBranding } from './get-public-branding.js';
import { SetBranding } from './set-branding.js';
import { SqlBrandRepository } from './sql-brand.repository.js';
import { SqlDomainRepository } from './sql-domain.repository.js';
import { TextRecordLookup } from './text-records.port.js';
import { VerifyPortalDomain } from './verify-portal-domain.js';

@Module({
  imports: [SharedModule],
  providers: [
    GetBranding,
    GetLogo,
    GetOrganizationBranding,
    GetPortalBranding,
    GetPortalDomain,
    GetPublicBranding,
    SetBranding,
    VerifyPortalDomain,
    {
      provide: ImageSanitizer,
      useFactory: (settings: Settings) => new ImageSanitizer(settings),
      inject: [SETTINGS],
    },
    {
      provide: TextRecordLookup,
      useFactory: ({ DNS_SERVERS }: Settings) => new DnsTextRecords(DNS_SERVERS),
      inject: [SETTINGS],
    },
    { provide: DomainRepository, useClass: SqlDomainRepository },
    { provide: BrandRepository, useClass: SqlBrandRepository },
  ],
  exports: [BrandRepository, TextRecordLookup],
})
export class BrandingModule {}
