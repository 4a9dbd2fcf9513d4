import { readFileSync } from 'node:fs';
import type { Logger } from 'pino';
import { z } from 'zod';
import { watchedSetting } from './watched-setting.js';
import { misspelledSettings } from './misspelled-settings.js';

/** A missing or invalid setting: one sentence for the person who starts the process. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Reads settings from the environment. Each may be in a file instead, which `<NAME>_FILE` names: so an orchestrator hands
 * out secrets. One that is empty counts as none, in either place: that is how Compose, secrets and many scripts leave one out.
 * @throws SettingsError which names every setting that is missing or wrong
 */
export function readSettings<Schema extends z.ZodObject>(
  schema: Schema,
  env: NodeJS.ProcessEnv,
): z.output<Schema> {
  const result = schema.safeParse(environmentValues(Object.keys(schema.shape), env));
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) =>
    issue.path.length === 0 ? issue.message : `${issue.path.join('.')} (${issue.message})`,
  );
  throw new SettingsError(`Settings are missing or wrong: ${faults.join('; ')}.`);
}

/** Says, once, which variables look like settings of this process and have no effect. Never what they hold. */
export function warnOfMisspelledSettings(
  { shape }: z.ZodObject,
  env: NodeJS.ProcessEnv,
  log: Pick<Logger, 'warn'>,
): void {
  for (const { name, nearest } of misspelledSettings(env, Object.keys(shape)))
    log.warn({ variable: name, nearest }, 'looks like a setting, and has no effect');
}

/**
 * What gives a setting as its file says at each moment (to the second), as the schema takes it; the very same until that is
 * another, so that code which derives something from it knows when to derive it again.
 */
export type CurrentSettings<Schema extends z.ZodObject> = <
  Name extends keyof Schema['shape'] & string,
>(
  name: Name,
) => () => z.output<Schema['shape'][Name]>;

/** Gives settings that follow their files while the process runs. Where a file says what a setting cannot be, it stays as it was. */
export function watchSettings<Schema extends z.ZodObject>(
  { shape }: { shape: Schema['shape'] },
  env: NodeJS.ProcessEnv,
  log: Pick<Logger, 'error'>,
): CurrentSettings<Schema> {
  return (name) =>
    watchedSetting(
      currentSetting(name, env),
      (text) => z.parse(shape[name], text === '' ? undefined : text),
      (error) => {
        log.error({ setting: name, why: faultsOf(error) }, 'a setting stays as it was');
      },
    );
}

/** What the schema says, which names no value; anything else might. */
const faultsOf = (error: unknown): string =>
  error instanceof z.core.$ZodError
    ? error.issues.map(({ message }) => message).join('; ')
    : 'cannot be used';

/**
 * A setting as it is at each moment: its file is read again each time, so that a secret can be changed while the process runs.
 * Elsewhere it is what it was at the start, also while the file cannot be read.
 */
export function currentSetting(name: string, env: NodeJS.ProcessEnv): () => string {
  const file = fileOf(name, env);
  let last = file === undefined ? (env[name] ?? '') : read(name, file);
  if (file === undefined) return () => last;
  return () => {
    try {
      last = read(name, file);
    } catch {
      // It is being replaced; what it held before is as good as it was.
    }
    return last;
  };
}

/** What the environment says, and its files; schemas may look at more than their own names. */
export function environmentValues(
  names: readonly string[],
  env: NodeJS.ProcessEnv,
): Record<string, string | undefined> {
  const values = { ...env };
  for (const name of names) {
    const file = fileOf(name, env);
    if (file !== undefined) values[name] = read(name, file);
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

const fileOf = (name: string, env: NodeJS.ProcessEnv): string | undefined => {
  const file = env[`${name}_FILE`];
  return file === undefined || file === '' ? undefined : file;
};

/** Editors and shells end a file with a line break, which is no part of the secret. */
function read(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch {
    throw new SettingsError(`Settings are missing or wrong: ${name}_FILE (cannot be read).`);
  }
}
