/** Every service, callees first. */
export const serviceNames = [
  'tenant-access',
  'identity',
  'invitations',
  'notifications',
  'service-desk',
  'audit',
  'gateway',
] as const;

/** A service's folder, its NATS user and, with `_` for `-`, its database role. */
export type ServiceName = (typeof serviceNames)[number];

/** Services with a database. */
export const databaseServices = serviceNames.filter((name) => name !== 'gateway');

/** The number of processes per service; 1 by default. */
export type Replicas = Partial<Record<ServiceName, number>>;
