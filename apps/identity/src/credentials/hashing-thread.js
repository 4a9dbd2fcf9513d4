// What the threads of argon2-passwords.ts do. In plain JavaScript, since a thread is started from a file as it stands.
import { hashSync, verifySync } from '@node-rs/argon2';

/** @param {{ password: string, parameters: import('@node-rs/argon2').Options }} task */
export const hash = ({ password, parameters }) => hashSync(password, parameters);

/** @param {{ stored: string, password: string }} task */
export const verify = ({ stored, password }) => verifySync(stored, password);
