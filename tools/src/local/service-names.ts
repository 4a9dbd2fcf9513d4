import type { ServiceName } from '@gatehouse/contracts';

/** Every service, callees first. */
export const serviceNames: readonly ServiceName[] = [
  'tenant-access',
  'identity',
  'invitations',
  'notifications',
  'service-desk',
  'audit',
  'gateway',
];

/** Services with a database. */
export const databaseServices = serviceNames.filter((name) => name !== 'gateway');

/** The number of processes per service; 1 by default. */
export type Replicas = Partial<Record<ServiceName, number>>;
