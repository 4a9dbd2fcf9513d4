import { CURRENT_SETTINGS, SETTINGS, type CurrentSettings } from '@gatehouse/platform';
import { Module } from '@nestjs/common';
import type { settings, Settings } from '../settings.js';
import { AccessTokens, PrivateKeys, PublicKeys } from './access-tokens.port.js';
import { Es256AccessTokens } from './es256-access-tokens.js';
import { GetSigningKeys } from './get-signing-keys.js';
import { KeyEncryption } from './key-encryption.js';
import { SigningKeyMaintenance } from './signing-key-maintenance.port.js';
import { SigningKeyWorker } from './signing-key-worker.js';
import { SigningKeyRepository } from './signing-key.repository.js';
import { SqlSigningKeyRepository } from './sql-signing-key.repository.js';

@Module({
  providers: [
    {
      provide: AccessTokens,
      useFactory: (
        keys: SigningKeyRepository,
        { PUBLIC_URL }: Settings,
        current: CurrentSettings<typeof settings>,
      ) =>
        new Es256AccessTokens(keys, PUBLIC_URL, new KeyEncryption(current('KEY_ENCRYPTION_KEY'))),
      inject: [SigningKeyRepository, SETTINGS, CURRENT_SETTINGS],
    },
    { provide: PublicKeys, useExisting: AccessTokens },
    { provide: PrivateKeys, useExisting: AccessTokens },
    { provide: SigningKeyMaintenance, useExisting: AccessTokens },
    GetSigningKeys,
    { provide: SigningKeyRepository, useClass: SqlSigningKeyRepository },
    SigningKeyWorker,
  ],
  exports: [AccessTokens, PrivateKeys, PublicKeys],
})
export class SigningKeysModule {}
