export * from './audited.js';
export * from './composed.js';
export * from './database.js';
export * from './migrate.js';
export * from './page.js';
export * from './roles.js';
export * from './scope.js';
export * from './violations.js';
