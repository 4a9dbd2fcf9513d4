import { RpcClient } from '@gatehouse/platform/rpc';
import { ChangeSignals } from '@gatehouse/platform/change-signals';
import type { Check } from '@gatehouse/platform/health';
import { RevocationView } from '@gatehouse/platform/revocation';
import { LOGGER, type Logger } from '@gatehouse/platform/telemetry';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ActorSigner } from './authentication/actor-signer.js';
import { AdmittedPrograms } from './authentication/admitted-programs.js';
import { ApiKeys } from './authentication/api-keys.js';
import { AuthenticationGuard } from './authentication/authentication-guard.js';
import { GuardedCalls } from './authentication/guarded-calls.js';
import { BrowserSessions } from './authentication/browser-sessions.js';
import { ClientAddresses } from './authentication/client-addresses.js';
import { JwtStrategy } from './authentication/jwt-strategy.js';
import { MachineTokens } from './authentication/machine-tokens.js';
import { PortalViews } from './authentication/portal-views.js';
import { Proofs } from './authentication/proofs.js';
import { SigningKeys } from './authentication/signing-keys.js';
import { Documentation } from './documentation/documentation.js';
import { FileBodies } from './files/file-bodies.js';
import { FileBulkhead } from './files/file-bulkhead.js';
import { adapters, callRoutes } from './call-routes.js';
import { ProblemFilter } from './http/problem-filter.js';
import { GATEWAY_SETTINGS, IMPORTS, UPLOADS } from './injection-tokens.js';
import { MeExport } from './ndjson/me-export.js';
import { CHECKS, Health } from './operation/health.js';
import { Jwks } from './operation/jwks.js';
import { OpenIdRoutes } from './openid/openid-routes.js';
import { ConsolePage } from './pages/console-page.js';
import { Logos } from './pages/logos.js';
import { UnsubscribePage } from './pages/unsubscribe.js';
import { fileLimitsOf, paceOf, type GatewaySettings } from './settings.js';
import { MeStream } from './stream/me-stream.js';

/** What is opened before the module, and closed after it. */
export interface Infrastructure {
  settings: GatewaySettings;
  rpc: RpcClient;
  changeSignals: ChangeSignals;
  addresses: ClientAddresses;
  signer: ActorSigner;
  keys: SigningKeys;
  revocations: RevocationView;
  logger: Logger;
  checks: Check[];
}

const fileBodies = (settings: GatewaySettings): FileBodies =>
  new FileBodies(new FileBulkhead(fileLimitsOf(settings)), paceOf(settings));

@Module({})
export class AppModule {
  static with(infrastructure: Infrastructure): DynamicModule {
    const { settings } = infrastructure;
    return {
      module: AppModule,
      controllers: [
        ...callRoutes,
        ...[MeStream, MeExport, Health, Jwks, OpenIdRoutes, Documentation, Logos, UnsubscribePage],
        // Last, since it serves every other page.
        ConsolePage,
      ],
      providers: [
        { provide: GATEWAY_SETTINGS, useValue: settings },
        { provide: LOGGER, useValue: infrastructure.logger },
        { provide: CHECKS, useValue: infrastructure.checks },
        { provide: RpcClient, useValue: infrastructure.rpc },
        { provide: ChangeSignals, useValue: infrastructure.changeSignals },
        { provide: ActorSigner, useValue: infrastructure.signer },
        { provide: ClientAddresses, useValue: infrastructure.addresses },
        { provide: SigningKeys, useValue: infrastructure.keys },
        { provide: RevocationView, useValue: infrastructure.revocations },
        { provide: UPLOADS, useValue: fileBodies(settings) },
        { provide: IMPORTS, useValue: fileBodies(settings) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        ...adapters,
        AdmittedPrograms,
        ApiKeys,
        MachineTokens,
        PortalViews,
        Proofs,
        BrowserSessions,
        AuthenticationGuard,
        GuardedCalls,
        JwtStrategy,
      ],
    };
  }
}
