export * from './actor.js';
export * from './call.js';
export * from './event.js';
export * from './ids.js';
export * from './permissions.js';
export * from './problem.js';
export * from './problems.js';
export * from './scalar.js';
