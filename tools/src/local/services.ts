import { join } from 'node:path';
import type { ServiceName } from '@gatehouse/contracts';
import { variableOf } from '@gatehouse/platform/config';
import type { ProcessSpec } from './managed-process.js';
import type { KeptPorts } from './ports.js';
import { isLoopback } from './operator-password.js';
import { projectRoot } from './project.js';
import { answersOk } from './ready.js';
import type { Secrets } from './secrets.js';
import { serviceNames, type Replicas } from './service-names.js';
import type { Settings } from './settings.js';

/** The infrastructure that services use. */
export interface Infrastructure {
  settings: Settings;
  secrets: Secrets;
  operatorPassword: string;
  /** The database URL of the superuser. */
  databaseUrl: string;
  /** The NATS URL of a user. */
  natsUrl: (user: string) => string;
  smtpUrl: string;
}

/** In MiB. V8's default of 16 lets short-lived objects of a busy process take 70 MiB more before it collects them. */
const LESS_FOR_THE_NEW = '--max-semi-space-size=4';

/** Applications and webhooks on this machine may be called. */
const LOOPBACK = '127.0.0.0/8,::1/128';

/** The name of the process that is all services, and of its program. */
const ONE_PROCESS = 'all';

/** The program of a process; `name` is a service, or a replica such as `gateway-2`. */
export type ProgramOf = (service: ServiceName | typeof ONE_PROCESS, name: string) => string;

export const ourProgram: ProgramOf = (service) =>
  join(projectRoot, 'apps', service, 'dist', 'bundle', 'main.js');

type Environment = Record<string, string | undefined>;

// Generated settings of each service, which explicit settings override.
const generatedSettings: Record<ServiceName, (infrastructure: Infrastructure) => Environment> = {
  'tenant-access': () => ({}),
  identity: ({ settings, secrets, operatorPassword }) => ({
    KEY_ENCRYPTION_KEY: secrets.keyEncryptionKey,
    SEALING_KEY: secrets.sealingKeys.publicKey,
    OPERATOR_EMAIL: settings.OPERATOR_EMAIL,
    OPERATOR_PASSWORD: operatorPassword,
    GATEHOUSE_LOCAL: String(isLoopback(settings.HOST)),
    LOGOUT_PRIVATE_NETWORKS: LOOPBACK,
  }),
  invitations: ({ secrets }) => ({ SEALING_KEY: secrets.sealingKeys.publicKey }),
  notifications: ({ settings, secrets, smtpUrl }) => ({
    UNSEALING_KEY: secrets.sealingKeys.privateKey,
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Gatehouse <no-reply@gatehouse.local>',
    MAIL_EVENTS_SECRET: secrets.mailEventsSecret,
    EVENT_SOURCES: settings.EVENT_SOURCES,
    WEBHOOK_PRIVATE_NETWORKS: LOOPBACK,
  }),
  'service-desk': () => ({}),
  audit: ({ secrets }) => ({ AUDIT_SIGNING_KEY: secrets.auditKeys.privateKey }),
  gateway: ({ settings, secrets }) => ({
    ACTOR_SIGNING_KEY: secrets.actorKeys.privateKey,
    HOST: settings.HOST,
  }),
};

/** The processes of all replicas. */
export async function serviceProcesses(
  infrastructure: Infrastructure,
  replicas: Replicas,
  ports: KeptPorts,
  programOf: ProgramOf = ourProgram,
): Promise<ProcessSpec[]> {
  const processes = serviceNames.flatMap((service) =>
    Array.from({ length: replicas[service] ?? 1 }, async (_, index): Promise<ProcessSpec> => {
      const name = index === 0 ? service : `${service}-${index + 1}`;
      const opsPort = await ports(`${name} ops`);
      const port = infrastructure.settings.PORT + index;
      return {
        name,
        command: process.execPath,
        args: [programOf(service, name)],
        cwd: projectRoot,
        env: {
          ...processEnvironment(infrastructure.settings),
          ...serviceEnvironment(service, infrastructure),
          // Processes cannot share a port.
          OPS_PORT: String(opsPort),
          ...(service === 'gateway' ? { PORT: String(port) } : {}),
        },
        ready: () => answersOk(`http://127.0.0.1:${opsPort}/health/ready`),
      };
    }),
  );
  return Promise.all(processes);
}

/** The process that is all services; the settings of each are under its name. */
export async function oneProcess(
  infrastructure: Infrastructure,
  ports: KeptPorts,
): Promise<ProcessSpec> {
  const { settings } = infrastructure;
  const opsPort = await ports(`${ONE_PROCESS} ops`);
  const variables = serviceNames.flatMap((service) =>
    Object.entries(serviceEnvironment(service, infrastructure)).map(([name, value]) => [
      variableOf(service, name),
      value,
    ]),
  );
  return {
    name: ONE_PROCESS,
    command: process.execPath,
    args: [LESS_FOR_THE_NEW, ourProgram(ONE_PROCESS, ONE_PROCESS)],
    cwd: projectRoot,
    env: {
      ...processEnvironment(settings),
      ...(Object.fromEntries(variables) as Environment),
      OPS_PORT: String(opsPort),
      PORT: String(settings.PORT),
    },
    ready: () => answersOk(`http://127.0.0.1:${opsPort}/health/ready`),
  };
}

const processEnvironment = (settings: Settings): Environment => ({
  ...systemEnvironment(),
  // Later starts reuse V8's compile cache.
  NODE_COMPILE_CACHE: join(settings.GATEHOUSE_DATA, 'compile-cache'),
  OPS_HOST: '127.0.0.1',
});

function serviceEnvironment(service: ServiceName, infrastructure: Infrastructure): Environment {
  const { settings, secrets, databaseUrl, natsUrl } = infrastructure;
  return {
    NATS_URL: natsUrl(service),
    PUBLIC_URL: settings.PUBLIC_URL,
    ...(service === 'gateway'
      ? {}
      : {
          DATABASE_URL: roleUrl(databaseUrl, service, secrets.database[service] ?? ''),
          ACTOR_VERIFICATION_KEY: secrets.actorKeys.publicKey,
        }),
    ...generatedSettings[service](infrastructure),
    ...settings.ofServices[service],
  };
}

/** Environment variables for any Node program: nothing with credentials or addresses. */
export function systemEnvironment(): Environment {
  const names = ['PATH', 'HOME', 'TZ', 'LANG', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS'];
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

function roleUrl(adminUrl: string, service: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = service.replaceAll('-', '_');
  url.password = password;
  return url.href;
}
