import { audit } from './audit.js';
import { desk } from './desk.js';
import { entrance } from './entrance.js';
import { general } from './general.js';
import { customers } from './customers.js';
import { people } from './people.js';
import { furtherProblems } from './further-problems.js';
import { problems } from './problems.js';
import { settings } from './settings.js';

export const texts = {
  ...general,
  ...entrance,
  ...customers,
  ...people,
  ...desk,
  ...settings,
  ...audit,
  problems: { ...problems, ...furtherProblems },
};
