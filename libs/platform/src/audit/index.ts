export * from './audited.js';
