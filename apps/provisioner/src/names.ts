import { serviceNames, topology } from '@gatehouse/contracts/topology';
import { NATS_ADMIN } from '@gatehouse/platform/provisioning';

/** The services that keep data of their own. */
export const databaseServices = serviceNames.filter((service) => topology[service].hasDatabase);

/** Who signs in to NATS. */
export const natsUsers = [NATS_ADMIN, ...serviceNames];

const variable = (name: string): string => name.toUpperCase().replaceAll('-', '_');

/** The setting that holds the password of a service's role in PostgreSQL. */
export const databasePassword = (service: string): string =>
  `DATABASE_PASSWORD_${variable(service)}`;

/** The setting that holds the password of a NATS user. */
export const natsPassword = (user: string): string => `NATS_PASSWORD_${variable(user)}`;
