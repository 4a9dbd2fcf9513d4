export * from './closers.js';
export * from './connection.js';
export * from './event-sources.js';
export * from './key-settings.js';
export * from './operations.js';
export * from './run.js';
export * from './settings.js';
