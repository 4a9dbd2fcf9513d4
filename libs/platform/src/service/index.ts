export * from './define.js';
export * from './start.js';
