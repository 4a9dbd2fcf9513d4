import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Room } from '@gatehouse/platform';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Piscina } from 'piscina';
import { PasswordHasher } from './password-hasher.port.js';

/** RFC 9106 and OWASP's second choice: 19 MiB, two passes, one lane, argon2id (the library's default algorithm). */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Half a second of hashing where the cores are ours alone, and several times that where they are not. */
const QUEUE_PER_CORE = 25;

/** Where all cores hash, whatever else wants to run, runs first: whoever asks for our health, or may be refused at once. */
const NICENESS = 10;
/** A thread takes a tenth of a second to come, and 10 MiB while it is there: it stays for as long as there is work now and then. */
const IDLE_MS = 600_000;

/** A hash costs some 22 ms of a core: as many at a time as there are cores, a bounded queue behind, and no for the rest. */
@Injectable()
export class Argon2PasswordHasher extends PasswordHasher implements OnModuleDestroy {
  private readonly cores = availableParallelism();
  private readonly threads = new Piscina({
    filename: fileURLToPath(new URL('hashing-thread.js', import.meta.url)),
    minThreads: 0,
    maxThreads: this.cores,
    idleTimeout: IDLE_MS,
    niceIncrement: NICENESS,
    recordTiming: false,
  });
  private readonly hashing = new Room(this.cores, this.cores * QUEUE_PER_CORE);
  private readonly signIns = new Room(this.cores * QUEUE_PER_CORE, 0);
  private readonly dummyHash = unmatchableHash();

  override hash(password: string, deadline: number): Promise<string> {
    const task = { password: normalize(password), parameters: PARAMETERS };
    return this.hashing.within(() => this.run<string>('hash', task), maxWaitUntil(deadline));
  }

  override matches(
    stored: string | undefined,
    password: string,
    deadline: number,
  ): Promise<boolean> {
    const task = { stored: stored ?? this.dummyHash, password: normalize(password) };
    return this.hashing.within(async () => {
      const matches = await this.run<boolean>('verify', task);
      return matches && stored !== undefined;
    }, maxWaitUntil(deadline));
  }

  override limitConcurrency<T>(work: () => Promise<T>): Promise<T> {
    return this.signIns.within(work);
  }

  onModuleDestroy(): Promise<void> {
    return this.threads.destroy();
  }

  private run<T>(name: 'hash' | 'verify', task: object): Promise<T> {
    return this.threads.run(task, { name }) as Promise<T>;
  }
}

/** Who has waited for half of their time is told to come back: the rest of a sign-in takes its time, too. */
const maxWaitUntil = (deadline: number): number => (deadline - Date.now()) / 2;

/** What a password is compared with where there is no account, so that it takes as long: nobody knows a password for it. */
function unmatchableHash(): string {
  const { memoryCost, timeCost, parallelism } = PARAMETERS;
  const [salt, tag] = [16, 32].map((length) =>
    randomBytes(length).toString('base64').replaceAll('=', ''),
  );
  return `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$${salt}$${tag}`;
}

/** Composed and decomposed spellings of one password are one password (RFC 8265, OpaqueString). */
const normalize = (password: string): string => password.normalize('NFC');
