import { access } from './access.js';
import { administration } from './administration.js';
import { integration } from './integration.js';
import { people } from './people.js';
import { serviceDesk } from './service-desk.js';

/** Examples of what is sent and received most, by the name of the schema. A test holds them to it. */
export const examples: Readonly<Record<string, object>> = {
  ...access,
  ...people,
  ...serviceDesk,
  ...integration,
  ...administration,
};
