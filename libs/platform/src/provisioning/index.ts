export * from './database-roles.js';
export * from './nats-config.js';
export * from './nats-streams.js';
