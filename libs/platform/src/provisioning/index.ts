export * from './database-roles.js';
export * from './keys.js';
export * from './make-room.js';
export * from './nats-config.js';
export * from './nats-store.js';
export * from './nats-streams.js';
export * from './restored.js';
