import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { SignInThrottleModule } from '../sign-in-throttle/sign-in-throttle.module.js';
import { SigningKeysModule } from '../signing-keys/signing-keys.module.js';
import { ClientThrottle } from './client-throttle.js';
import { DecideDevice } from './decide-device.js';
import { DeviceThrottle } from './device-throttle.js';
import { FindDevice } from './find-device.js';
import { GetAuthorization } from './get-authorization.js';
import { HandleOpenIdRequest } from './handle-openid-request.js';
import { OpenIdAccounts } from './openid-accounts.js';
import { OpenIdStorage } from './openid-adapter.js';
import { OpenIdCleanup } from './openid-cleanup.js';
import { OpenIdDevices } from './openid-devices.js';
import { OpenIdGrants } from './openid-grants.js';
import { OpenIdLookups } from './openid-lookups.js';
import { OpenIdMachines } from './openid-machines.js';
import { OpenIdProvider } from './openid-provider.js';
import { OpenIdRevocations } from './openid-revocations.js';
import { OpenIdRepository } from './openid.repository.js';
import { SqlOpenIdRepository } from './sql-openid.repository.js';
import { TokenIds } from './openid-token-ids.js';

@Module({
  imports: [ApplicationsModule, SessionsModule, SignInThrottleModule, SigningKeysModule],
  providers: [
    ClientThrottle,
    DecideDevice,
    DeviceThrottle,
    FindDevice,
    GetAuthorization,
    HandleOpenIdRequest,
    OpenIdAccounts,
    OpenIdCleanup,
    OpenIdDevices,
    OpenIdGrants,
    OpenIdLookups,
    OpenIdMachines,
    OpenIdProvider,
    OpenIdRevocations,
    { provide: OpenIdRepository, useClass: SqlOpenIdRepository },
    OpenIdStorage,
    TokenIds,
  ],
})
export class OpenIdModule {}
