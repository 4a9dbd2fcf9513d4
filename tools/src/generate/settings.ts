import type { DescribedSetting } from '@gatehouse/platform/config';
import { describeSettings } from '@gatehouse/platform/config';
import type { z } from 'zod';
import { startSettings } from '../local/settings.js';
import { allOf, type ServiceSettings } from '../local/service-settings.js';
import { serviceNames } from '../local/service-names.js';
import { markdown, row, table } from './markdown.js';

/** What the apps declare of their settings. */
export interface DeclaredSettings {
  services: ServiceSettings;
  provisioner: z.ZodObject;
}

/** The reference of all settings. */
export function settingsReference({ services, provisioner }: DeclaredSettings): string {
  const common = commonOf(services);
  const ofService = (name: keyof ServiceSettings): string[] => {
    const own = describeSettings(services[name]).filter((each) => !common.has(each.name));
    return own.length === 0 ? [] : [`## ${name}`, tableOf(own)];
  };
  const shared = describeSettings(services.identity).filter(({ name }) => common.has(name));
  return markdown('Settings', [
    'All by the environment: of `npm start`, which passes them on; in the `.env` of `docker-compose.yml`; on Kubernetes in `configuration.env`, or in the Secrets. Each may also be in a file: `DATABASE_URL_FILE` names the one with `DATABASE_URL`. A value that cannot be is refused in one sentence, an empty one counts as none, and a variable that looks like a misspelt setting is warned of.',
    'Those with a `*` are secret: on Kubernetes they are files. `npm start` and `provisioner secrets` make up what the services cannot be without.',
    '## npm start',
    'Beyond those of the services, below. They take the place of what a service calls the same.',
    tableOf(describeSettings(startSettings)),
    '## Every service',
    'The gateway has no database, and so none of those that are about one.',
    tableOf(shared),
    ...serviceNames.flatMap(ofService),
    '## provisioner',
    tableOf(describeSettings(provisioner)),
  ]);
}

/** Those that every service with a database has. */
const commonOf = (services: ServiceSettings): Set<string> =>
  new Set(
    Object.keys(services['tenant-access'].shape).filter((name) => name in services.identity.shape),
  );

const tableOf = (settings: DescribedSetting[]): string =>
  table(
    ['name', 'default', 'meaning', 'must be'],
    settings
      .filter(({ by }) => by !== 'npm start')
      .map((each) =>
        row([
          `\`${each.name}\`${each.secret ? ' *' : ''}`,
          each.default === '' || each.default.includes(' ') ? each.default : `\`${each.default}\``,
          each.meaning,
          each.must,
        ]),
      ),
  );

/** What the provisioner knows of the services' settings, as a module: it has to make their secrets, and knows no other app. */
export function knownToProvisioner({ services, provisioner }: DeclaredSettings): string {
  const names = [...allOf(services), ...describeSettings(provisioner)].map(({ name }) => name);
  const known = [...new Set(names)].sort();
  const secrets = Object.fromEntries(
    serviceNames.map((service) => [service, secretsOf(services[service])]),
  );
  return `// Made from the code by \`npm run generate\`. Changes by hand are overwritten.
import type { ServiceName } from '@gatehouse/contracts';

/** Every setting that there is. */
export const knownSettings: readonly string[] = ${JSON.stringify(known, null, 2)};

/** What each service keeps secret. */
export const secretsOfServices: Readonly<Record<ServiceName, readonly string[]>> = ${JSON.stringify(secrets, null, 2)};
`;
}

const secretsOf = (schema: z.ZodObject): string[] =>
  describeSettings(schema)
    .filter(({ secret }) => secret)
    .map(({ name }) => name);

/** What is made of the passwords in .env. */
const CONNECTIONS = ['NATS_URL', 'DATABASE_URL'];

const REGION = /(# settings: begin[^\n]*\n).*?(# settings: end)/s;

/** The same docker-compose.yml, in which every service takes every setting that is not decided for a process. */
export function composeWith({ services }: DeclaredSettings, compose: string): string {
  const maps = serviceNames.flatMap((service) => [
    `x-settings-of-${service}: &settings-of-${service}`,
    ...describeSettings(services[service])
      .filter(({ name, by }) => by === undefined && !CONNECTIONS.includes(name))
      .map(({ name }) => `  ${name}: \${${name}:-}`),
    '',
  ]);
  if (!REGION.test(compose)) throw new Error('docker-compose.yml has no place for settings');
  return compose.replace(REGION, (_, begin: string, end: string) =>
    [`${begin}${maps.join('\n')}`, end].join('\n'),
  );
}
