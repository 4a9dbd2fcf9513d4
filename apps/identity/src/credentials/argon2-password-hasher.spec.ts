import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { Argon2PasswordHasher } from './argon2-password-hasher.js';

const deadline = Date.now() + 60_000;
const passwords = new Argon2PasswordHasher();
afterAll(() => passwords.onModuleDestroy());

/** The highest nice value. */
const MAX_NICENESS = 19;

/** The nice value of a thread of this process (see proc(5), stat). */
function niceness(thread: string): number {
  const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')')).split(' ')[17]);
}

describe('passwords', () => {
  it('match their hash only, and nothing matches a missing hash', async () => {
    const stored = await passwords.hash('a long password', deadline);
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwords.matches(stored, 'a long password', deadline)).toBe(true);
    expect(await passwords.matches(stored, 'another password', deadline)).toBe(false);
    expect(await passwords.matches(undefined, 'a long password', deadline)).toBe(false);
  });

  it('F20: are hashed by threads with a lower priority than the event loop', async () => {
    await passwords.hash('a long password', deadline);
    // The event loop's thread has the id of the process.
    const eventLoop = String(process.pid);
    const others = readdirSync('/proc/self/task').filter((thread) => thread !== eventLoop);
    expect(others.map(niceness)).toContain(Math.min(MAX_NICENESS, niceness(eventLoop) + 10));
  });
});
