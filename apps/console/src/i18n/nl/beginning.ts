import { auth } from './auth.js';
import { fieldErrors } from './field-errors.js';
import { general } from './general.js';
import { problems } from './problems.js';
import { shell } from './shell.js';

/** What the pages in front of the session say. */
export const texts = { ...general, ...auth, ...fieldErrors, ...shell, problems };
