export * from './answer.js';
export * from './unit-of-work.js';
