/** What no bundle can hold, since it has native parts or is read as files: it lies beside it, as a package. */
export const besideTheBundle = ['@node-rs/argon2', 'piscina', 'sharp', '@gatehouse/console'];
