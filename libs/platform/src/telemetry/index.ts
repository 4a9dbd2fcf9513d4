export * from './logger.js';
export * from './metrics.js';
export { startWithVoice } from './shared-process.js';
export * from './tracing.js';
