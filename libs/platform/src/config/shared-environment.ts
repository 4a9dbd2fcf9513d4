import type { z } from 'zod';

const prefixOf = (service: string): string => `${service.replaceAll('-', '_').toUpperCase()}_`;

/** The variable that sets something for one service alone, where several share a process: `IDENTITY_DATABASE_URL`. */
export const variableOf = (service: string, setting: string): string =>
  `${prefixOf(service)}${setting}`;

const inFile = (name: string): string => `${name}_FILE`;

/**
 * The environment of one of several services that share a process: its settings, as all have them or as they are set for it alone,
 * and nothing of the others.
 */
export function environmentOf(
  service: string,
  { shape }: z.ZodObject,
  env: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv {
  const entries = Object.keys(shape).flatMap((name) => {
    const alone = variableOf(service, name);
    const isAlone = [alone, inFile(alone)].some((each) => (env[each] ?? '') !== '');
    const from = isAlone ? alone : name;
    return [
      [name, env[from]],
      [inFile(name), env[inFile(from)]],
    ];
  });
  return Object.fromEntries(
    entries.filter(([, value]) => value !== undefined),
  ) as NodeJS.ProcessEnv;
}
