/** What Nest injects that has no class. */
export const GATEWAY_SETTINGS = Symbol('gateway settings');
/** Each kind of file has places of its own: a long import keeps no photo waiting. */
export const UPLOADS = Symbol('uploads');
export const IMPORTS = Symbol('imports');
