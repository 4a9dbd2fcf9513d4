export * from './actors.js';
export * from './database.js';
export * from './isolation.js';
export * from './keys.js';
export * from './mail-server.js';
export * from './nats.js';
export * from './platform.js';
export * from './wait.js';
