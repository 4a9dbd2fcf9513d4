export * from './common-settings.js';
export * from './event-sources.js';
export * from './image-settings.js';
export * from './key-settings.js';
export * from './misspelled-settings.js';
export * from './setting.js';
export * from './settings.js';
export * from './shared-environment.js';
