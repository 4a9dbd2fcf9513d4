/** The role that a service works as, which is also the name of its schema. It owns nothing. */
export const runtimeRole = (service: string): string => service.replaceAll('-', '_');

/** The role that owns a service's tables, and which nobody signs in as. */
export const ownerRole = (service: string): string => `${runtimeRole(service)}_owner`;
