/** The role that a service runs as, and the name of its schema. It owns nothing. */
export const runtimeRole = (service: string): string => service.replaceAll('-', '_');

/** The role that owns a service's tables; it cannot log in. */
export const ownerRole = (service: string): string => `${runtimeRole(service)}_owner`;
