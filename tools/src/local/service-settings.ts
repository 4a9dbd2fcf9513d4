import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServiceName } from '@gatehouse/contracts';
import {
  describeSettings,
  environmentValues,
  type DescribedSetting,
} from '@gatehouse/platform/config';
import { z } from 'zod';
import { projectRoot } from './project.js';
import { serviceNames } from './service-names.js';

/** The declared settings of each service. */
export type ServiceSettings = Readonly<Record<ServiceName, z.ZodObject>>;

const Module = z.object({ settings: z.instanceof(z.ZodObject) });

/** An app's settings, read from its build, since apps must not be imported. */
export async function settingsOf(app: string): Promise<z.ZodObject> {
  const path = join(projectRoot, 'apps', app, 'dist', 'settings.js');
  return Module.parse(await import(pathToFileURL(path).href)).settings;
}

export async function readServiceSettings(): Promise<ServiceSettings> {
  const entries = serviceNames.map(async (name) => [name, await settingsOf(name)] as const);
  return Object.fromEntries(await Promise.all(entries)) as Record<ServiceName, z.ZodObject>;
}

/** All settings of all services, without duplicates. */
export function allOf(services: ServiceSettings): DescribedSetting[] {
  const described = Object.values(services).flatMap(describeSettings);
  return [...new Map(described.map((each) => [each.name, each])).values()];
}

/** The values of these settings and their `_FILE` variants in an environment; empty variables count as unset. */
export function variablesOf(
  names: readonly string[],
  environment: NodeJS.ProcessEnv,
): Record<string, string> {
  const variables = names.flatMap((name) => [name, `${name}_FILE`]);
  return Object.fromEntries(
    variables.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
}

/** The environment with file paths resolved against a folder. */
export const withFilesFrom = (
  folder: string,
  names: readonly string[],
  environment: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv => ({
  ...environment,
  ...Object.fromEntries(
    names.flatMap((name) => {
      const file = environment[`${name}_FILE`];
      return file ? [[`${name}_FILE`, resolve(folder, file)]] : [];
    }),
  ),
});

/** Settings with invalid values. */
export function refusedBy(schema: z.ZodObject, environment: NodeJS.ProcessEnv): DescribedSetting[] {
  const { shape } = schema;
  const provided = environmentValues(Object.keys(shape), environment);
  return describeSettings(schema).filter(
    ({ name }) =>
      name in provided && !z.safeParse(shape[name] as z.ZodType, provided[name]).success,
  );
}
