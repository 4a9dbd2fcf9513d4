/** Packages with native parts or files of their own: no bundle can hold them, so they lie beside it. */
export const native = ['@node-rs/argon2'];
