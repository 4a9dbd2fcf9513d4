import { audit } from './audit.js';
import { desk } from './desk.js';
import { entrance } from './entrance.js';
import { general } from './general.js';
import { customers } from './customers.js';
import { faults } from './faults.js';
import { feed } from './feed.js';
import { integration } from './integration.js';
import { people } from './people.js';
import { furtherProblems } from './further-problems.js';
import { photos } from './photos.js';
import { problems } from './problems.js';
import { settings } from './settings.js';
import { support } from './support.js';

export const texts = {
  ...general,
  ...entrance,
  ...customers,
  ...people,
  ...desk,
  ...settings,
  ...faults,
  ...feed,
  ...photos,
  ...integration,
  ...support,
  ...audit,
  problems: { ...problems, ...furtherProblems },
};
