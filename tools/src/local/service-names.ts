/** Every service, those that are called by others first. */
export const serviceNames = [
  'tenant-access',
  'identity',
  'invitations',
  'notifications',
  'service-desk',
  'audit',
  'gateway',
] as const;

/** The name of a service: its folder, its NATS user and, with `_` for `-`, its database role. */
export type ServiceName = (typeof serviceNames)[number];

/** The services that keep data of their own. */
export const databaseServices = serviceNames.filter((name) => name !== 'gateway');

/** How many processes of a service run; one where nothing is said. */
export type Replicas = Partial<Record<ServiceName, number>>;
