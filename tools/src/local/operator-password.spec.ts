import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCAL_OPERATOR_PASSWORD, isLoopback, operatorPassword } from './operator-password.js';

const OUTSIDE = '0.0.0.0';
const ofOne = { OPERATOR_PASSWORD: undefined };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-operator-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the password of the first operator', () => {
  it('F52: is the printed one where only this machine reaches the portal', async () => {
    const { password, isNew } = await operatorPassword({ HOST: '127.0.0.1', ...ofOne }, folder);
    expect([password, isNew]).toEqual([LOCAL_OPERATOR_PASSWORD, false]);
  });

  it('F52: is made up where others reach it, shown once, and kept for its owner only', async () => {
    const first = await operatorPassword({ HOST: OUTSIDE, ...ofOne }, folder);
    expect(first.isNew).toBe(true);
    expect(first.password).toMatch(/^[\w-]{24}$/);
    const file = join(folder, 'operator-password');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toBe(`${first.password}\n`);
    const again = await operatorPassword({ HOST: OUTSIDE, ...ofOne }, folder);
    expect(again).toEqual({ password: first.password, isNew: false });
  });

  it('F52: is not the printed one where others reach the portal, even if it was chosen', async () => {
    const chosen = { HOST: OUTSIDE, OPERATOR_PASSWORD: LOCAL_OPERATOR_PASSWORD };
    await expect(operatorPassword(chosen, folder)).rejects.toThrow(/choose another/);
  });

  it('F52: data that was begun with printed passwords is not opened to others', async () => {
    await operatorPassword({ HOST: 'localhost', ...ofOne }, folder);
    const opened = { HOST: OUTSIDE, OPERATOR_PASSWORD: 'a password of their own' };
    await expect(operatorPassword(opened, folder)).rejects.toThrow(/--reset/);
  });
});

it.each([
  ['127.0.0.1', true],
  ['127.8.0.1', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.0.2.7', false],
])('F52: %s is of this machine only: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
