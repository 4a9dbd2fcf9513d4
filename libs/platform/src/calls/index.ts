export * from './actor-statement.js';
export * from './answer.js';
export * from './caller.js';
export * from './context.js';
export * from './validation.js';
export * from './unit-of-work.js';
