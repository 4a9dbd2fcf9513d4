import { join } from 'node:path';
import type { ProcessSpec } from './managed-process.js';
import type { KeptPorts } from './ports.js';
import { isLoopback } from './operator-password.js';
import { projectRoot } from './project.js';
import { answersOk } from './ready.js';
import type { Secrets } from './secrets.js';
import { serviceNames, type ServiceName, type Replicas } from './service-names.js';
import type { Settings } from './settings.js';

/** What the services find around them. */
export interface Surroundings {
  settings: Settings;
  secrets: Secrets;
  operatorPassword: string;
  /** The superuser's URL of the database. */
  databaseUrl: string;
  /** The URL of NATS for one of its users. */
  natsUrl: (user: string) => string;
  smtpUrl: string;
}

/** Where the program of a process lies; `name` is that of the service, or of a replica such as `gateway-2`. */
export type ProgramOf = (service: ServiceName, name: string) => string;

export const ourProgram: ProgramOf = (service) =>
  join(projectRoot, 'apps', service, 'dist', 'bundle', 'main.js');

type Environment = Record<string, string | undefined>;

// What each service is told beyond what all are told, unless the settings say otherwise.
const madeUp: Record<ServiceName, (surroundings: Surroundings) => Environment> = {
  'tenant-access': () => ({}),
  identity: ({ settings, secrets, operatorPassword }) => ({
    KEY_ENCRYPTION_KEY: secrets.keyEncryptionKey,
    SEALING_KEY: secrets.sealingKeys.publicKey,
    OPERATOR_EMAIL: settings.OPERATOR_EMAIL,
    OPERATOR_PASSWORD: operatorPassword,
    GATEHOUSE_LOCAL: String(isLoopback(settings.HOST)),
  }),
  invitations: ({ secrets }) => ({ SEALING_KEY: secrets.sealingKeys.publicKey }),
  notifications: ({ settings, secrets, smtpUrl }) => ({
    UNSEALING_KEY: secrets.sealingKeys.privateKey,
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Gatehouse <no-reply@gatehouse.local>',
    MAIL_EVENTS_SECRET: secrets.mailEventsSecret,
    EVENT_SOURCES: settings.EVENT_SOURCES,
  }),
  'service-desk': () => ({}),
  audit: ({ secrets }) => ({ AUDIT_SIGNING_KEY: secrets.auditKeys.privateKey }),
  gateway: ({ settings, secrets }) => ({
    ACTOR_SIGNING_KEY: secrets.actorKeys.privateKey,
    HOST: settings.HOST,
  }),
};

/** The process of each replica of each service. */
export async function serviceProcesses(
  surroundings: Surroundings,
  replicas: Replicas,
  ports: KeptPorts,
  programOf: ProgramOf = ourProgram,
): Promise<ProcessSpec[]> {
  const processes = serviceNames.flatMap((service) =>
    Array.from({ length: replicas[service] ?? 1 }, async (_, index): Promise<ProcessSpec> => {
      const name = index === 0 ? service : `${service}-${index + 1}`;
      const opsPort = await ports(`${name} ops`);
      const port = surroundings.settings.PORT + index;
      return {
        name,
        command: process.execPath,
        args: [programOf(service, name)],
        cwd: projectRoot,
        env: {
          ...commonEnvironment(service, surroundings),
          ...madeUp[service](surroundings),
          ...surroundings.settings.ofServices[service],
          OPS_PORT: String(opsPort),
          ...(service === 'gateway' ? { PORT: String(port) } : {}),
        },
        ready: () => answersOk(`http://127.0.0.1:${opsPort}/health/ready`),
      };
    }),
  );
  return Promise.all(processes);
}

function commonEnvironment(service: ServiceName, surroundings: Surroundings): Environment {
  const { settings, secrets, databaseUrl, natsUrl } = surroundings;
  return {
    ...systemEnvironment(),
    NATS_URL: natsUrl(service),
    PUBLIC_URL: settings.PUBLIC_URL,
    // What V8 has compiled once, later starts read.
    NODE_COMPILE_CACHE: join(settings.GATEHOUSE_DATA, 'compile-cache'),
    OPS_HOST: '127.0.0.1',
    ...(service === 'gateway'
      ? {}
      : {
          DATABASE_URL: roleUrl(databaseUrl, service, secrets.database[service] ?? ''),
          ACTOR_VERIFICATION_KEY: secrets.actorKeys.publicKey,
        }),
  };
}

/** What any Node program may see of our environment: nothing that says how to reach anything. */
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
