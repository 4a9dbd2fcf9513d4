export * from './composed.js';
export * from './database.js';
export { databaseFault } from './faults.js';
export * from './migrate.js';
export * from './page.js';
export * from './roles.js';
export * from './scope.js';
export * from './search.js';
export * from './violations.js';
