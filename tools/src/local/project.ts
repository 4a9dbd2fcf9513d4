import { join } from 'node:path';

/** The folder of the whole project, from the sources as well as from what is built of them. */
export const projectRoot = join(import.meta.dirname, '..', '..', '..');
