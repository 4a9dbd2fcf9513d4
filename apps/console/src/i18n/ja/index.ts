import type { Texts } from '../texts.js';
import { desk } from './desk.js';
import { deskImports } from './desk-imports.js';
import { auth } from './auth.js';
import { general } from './general.js';
import { customers } from './customers.js';
import { fieldErrors } from './field-errors.js';
import { notifications } from './notifications.js';
import { home } from './home.js';
import { people } from './people.js';
import { furtherProblems } from './further-problems.js';
import { photos } from './photos.js';
import { problems } from './problems.js';
import { serviceAccounts } from './service-accounts.js';
import { settings } from './settings.js';
import { lists } from './lists.js';
import { shell } from './shell.js';

export const texts: Texts = {
  ...general,
  ...auth,
  ...customers,
  ...people,
  ...desk,
  ...deskImports,
  ...serviceAccounts,
  ...settings,
  ...fieldErrors,
  ...notifications,
  ...photos,
  ...home,
  ...lists,
  ...shell,
  problems: { ...problems, ...furtherProblems },
};
