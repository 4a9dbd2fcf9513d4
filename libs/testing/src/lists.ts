export * from './list-inputs.js';
export * from './list-rows.js';
