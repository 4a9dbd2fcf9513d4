import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { currentSetting, watchSettings, readSettings } from './settings.js';

const schema = z.object({ SECRET: z.string().min(3), PLACE_FILE: z.string().optional() });

let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-settings-'));
  file = join(folder, 'secret');
});

afterAll(() => rm(folder, { recursive: true }));

describe('a setting', () => {
  it('is read from the file that its name with _FILE says, without the line break at its end', async () => {
    await writeFile(file, 'from a file\n');
    expect(readSettings(schema, { SECRET_FILE: file })).toEqual({ SECRET: 'from a file' });
  });

  it('is checked like any other when it comes from a file', async () => {
    await writeFile(file, 'no');
    expect(() => readSettings(schema, { SECRET_FILE: file })).toThrow(/SECRET/);
  });

  it('that is empty is none, in the environment and in a file', async () => {
    await writeFile(file, '\n');
    const optional = z.object({ SECRET: z.url().optional() });
    expect(readSettings(optional, { SECRET_FILE: file })).toEqual({});
    expect(readSettings(optional, { SECRET: '' })).toEqual({});
  });

  it('that ends in _FILE by its own name is no file', () => {
    const env = { SECRET: 'known', PLACE_FILE: '/not/there' };
    expect(readSettings(schema, env)).toEqual(env);
  });

  it('names the file that cannot be read', () => {
    expect(() => readSettings(schema, { SECRET_FILE: join(folder, 'x') })).toThrow(/SECRET_FILE/);
  });

  it('follows its file, and stays as it was while there is none', async () => {
    await writeFile(file, 'first');
    const secret = currentSetting('SECRET', { SECRET_FILE: file });
    expect(secret()).toBe('first');
    await writeFile(file, 'second');
    expect(secret()).toBe('second');
    await rm(file);
    expect(secret()).toBe('second');
  });

  it('of the environment stays as it is', () => {
    expect(currentSetting('SECRET', { SECRET: 'known' })()).toBe('known');
  });
});

describe('a setting that is followed', () => {
  const followed = (env: NodeJS.ProcessEnv) => {
    const logged: unknown[][] = [];
    const log = { error: (...words: unknown[]) => logged.push(words) };
    return { logged, secret: watchSettings(schema, env, log)('SECRET') };
  };

  it('is what the schema makes of its file, and stays so while the schema refuses that, which is logged without the value', async () => {
    await writeFile(file, 'first');
    const { logged, secret } = followed({ SECRET_FILE: file });
    expect(secret()).toBe('first');
    await writeFile(file, 'no');
    await eventually(() => secret() === 'first' && logged.length === 1);
    expect(logged[0]?.[0]).toMatchObject({ setting: 'SECRET' });
    expect(JSON.stringify(logged)).not.toContain('"no"');
    await writeFile(file, 'second');
    await eventually(() => secret() === 'second');
    expect(logged).toHaveLength(1);
  });

  it('of the environment stays as it is', () => {
    expect(followed({ SECRET: 'known' }).secret()).toBe('known');
  });
});
