import type { ServiceName } from '@gatehouse/contracts';
import { serviceNames, topology } from '@gatehouse/contracts/topology';
import { databasePassword, databaseServices, natsPassword, natsUsers } from './names.js';
import type { Secrets } from './secrets.js';
import { secretsOfServices } from './service-settings.js';

/** What each service keeps secret beyond how it reaches NATS and PostgreSQL. */
const ownSecrets = (service: ServiceName): string[] =>
  secretsOfServices[service].filter((name) => name !== 'NATS_URL' && name !== 'DATABASE_URL');

const NATS_ONLY = ['NATS_PASSWORD_CLUSTER', 'EVENT_SOURCE_PASSWORDS'];

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
        }
      : {}),
    ...pick(ownSecrets(service)),
  });
  return {
    apiVersion: 'v1',
    kind: 'List',
    items: [
      ...serviceNames.map((service) => secret(service, ofService(service))),
      secret('nats', pick([...natsUsers.map(natsPassword), ...NATS_ONLY])),
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
