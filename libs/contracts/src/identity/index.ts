export * from './access-token.js';
export * from './accounts.js';
export * from './passwords.js';
export * from './sessions.js';
