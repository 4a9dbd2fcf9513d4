export * from './access-token.js';
export * from './accounts.js';
export * from './application-fields.js';
export * from './application-secrets.js';
export * from './applications.js';
export * from './openid.js';
export * from './passwords.js';
export * from './sessions.js';
