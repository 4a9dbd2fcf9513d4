/** What Nest injects that has no class. */
export const GATEWAY_SETTINGS = Symbol('gateway settings');
