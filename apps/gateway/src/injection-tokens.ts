/** Injection tokens for values without a class. */
export const GATEWAY_SETTINGS = Symbol('gateway settings');
/** Uploads and imports are limited separately: a long import delays no photo. */
export const UPLOADS = Symbol('uploads');
export const IMPORTS = Symbol('imports');
