export * from './answer.js';
export * from './unit-of-work.js';
export type * from './use-case.js';
