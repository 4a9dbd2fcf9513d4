export * from './revocation.js';
export * from './revoker.js';
export * from './view.js';
