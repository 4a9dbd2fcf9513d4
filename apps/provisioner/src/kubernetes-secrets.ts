import type { ServiceName } from '@gatehouse/contracts';
import { serviceNames, topology } from '@gatehouse/contracts/topology';
import { databasePassword, databaseServices, natsPassword, natsUsers } from './names.js';

export type Secrets = Readonly<Record<string, string>>;

/** What each service keeps secret beyond how it reaches NATS and PostgreSQL. A new service is one line more. */
const OWN: Partial<Record<ServiceName, readonly string[]>> = {
  gateway: ['ACTOR_SIGNING_KEY'],
  identity: ['KEY_ENCRYPTION_KEY', 'SEALING_KEY', 'OPERATOR_PASSWORD'],
  invitations: ['SEALING_KEY'],
  notifications: ['UNSEALING_KEY', 'MAIL_EVENTS_SECRET', 'SMTP_URL'],
  'service-desk': ['S3_URL'],
  audit: ['AUDIT_SIGNING_KEY', 'AUDIT_FORMER_KEYS'],
};

/** Where everything is, unless the environment says otherwise: the servers of the overlay `local`. */
const PLACES: Secrets = {
  NATS_SERVER: 'nats:4222',
  DATABASE_SERVER: 'postgres:5432/gatehouse',
  SMTP_URL: 'smtp://mail:1025',
};

/**
 * The Secrets of an installation on Kubernetes, as one list to be applied: one for each service, so that none sees what another
 * keeps; and one each for NATS, for PostgreSQL, and for the job that prepares both.
 * @param known the secrets and places by the names of their settings
 */
export function kubernetesSecrets(known: Secrets) {
  const all = { ...PLACES, ...known };
  const value = (name: string): string => all[name] ?? '';
  const pick = (names: readonly string[]): Secrets =>
    Object.fromEntries(names.map((name) => [name, value(name)]));
  const natsUrl = (user: string): string =>
    `nats://${user}:${value(natsPassword(user))}@${value('NATS_SERVER')}`;
  const databaseUrl = (role: string, password: string): string =>
    `postgres://${role}:${value(password)}@${value('DATABASE_SERVER')}`;
  const adminUrl = known.DATABASE_ADMIN_URL ?? databaseUrl('postgres', 'POSTGRES_PASSWORD');

  const ofService = (service: ServiceName): Secrets => ({
    NATS_URL: natsUrl(service),
    ...(topology[service].hasDatabase
      ? {
          DATABASE_URL: databaseUrl(service.replaceAll('-', '_'), databasePassword(service)),
          ...pick(['ACTOR_VERIFICATION_KEY']),
        }
      : {}),
    ...pick(OWN[service] ?? []),
  });
  return {
    apiVersion: 'v1',
    kind: 'List',
    items: [
      ...serviceNames.map((service) => secret(service, ofService(service))),
      secret('nats', pick([...natsUsers.map(natsPassword), 'NATS_PASSWORD_CLUSTER'])),
      secret('postgres', pick(['POSTGRES_PASSWORD'])),
      secret('prepare', {
        DATABASE_ADMIN_URL: adminUrl,
        NATS_URL: natsUrl('admin'),
        ...pick(databaseServices.map(databasePassword)),
      }),
    ],
  };
}

const secret = (name: string, stringData: Secrets) => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name, labels: { 'app.kubernetes.io/part-of': 'gatehouse' } },
  type: 'Opaque',
  stringData,
});
