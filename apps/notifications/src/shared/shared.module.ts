import { SETTINGS } from '@gatehouse/platform';
import { Module } from '@nestjs/common';
import type { Settings } from '../settings.js';
import { MailIdentity, senderOf } from './mail-identity.js';

@Module({
  providers: [
    {
      provide: MailIdentity,
      useFactory: ({ MAIL_FROM, PUBLIC_URL }: Settings): MailIdentity => ({
        ...senderOf(MAIL_FROM),
        publicUrl: PUBLIC_URL,
      }),
      inject: [SETTINGS],
    },
  ],
  exports: [MailIdentity],
})
export class SharedModule {}
