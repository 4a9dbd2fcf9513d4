export * from './answer.js';
export * from './unit-of-work.js';
export * from './use-case.js';
