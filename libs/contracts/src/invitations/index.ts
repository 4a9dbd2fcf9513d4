export * from './activations.js';
export * from './customer-invitations.js';
export * from './imports.js';
export * from './invitation-events.js';
export * from './invitations.js';
export * from './inviting.js';
export * from './support.js';
export * from './timeline.js';
