export * from './operations-server.js';
