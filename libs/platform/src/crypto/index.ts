export * from './api-keys.js';
export * from './keys.js';
export * from './sealing.js';
export * from './tokens.js';
