// Runs in the worker threads of argon2-password-hasher.ts. Plain JavaScript, since threads load this file without a build step.
import { hashSync, verifySync } from '@node-rs/argon2';

/** @param {{ password: string, parameters: import('@node-rs/argon2').Options }} task */
export const hash = ({ password, parameters }) => hashSync(password, parameters);

/** @param {{ stored: string, password: string }} task */
export const verify = ({ stored, password }) => verifySync(stored, password);
