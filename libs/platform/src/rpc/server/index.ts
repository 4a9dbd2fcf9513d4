export { Handles, handlersAmong, HandlesInSteps } from './handles.js';
export { importEach, type RefusedRow } from './import-each.js';
export { requireUnchanged } from './precondition.js';
export * from '../../database/unit-of-work.js';
export type * from './use-case.js';
