/** Packages that cannot be bundled, because they have native parts or are read as files. */
export const bundleExternals = ['@node-rs/argon2', 'piscina', 'sharp', '@gatehouse/console'];
