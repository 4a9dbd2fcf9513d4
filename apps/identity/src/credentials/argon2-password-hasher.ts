import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Bulkhead } from '@gatehouse/platform';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Piscina } from 'piscina';
import { PasswordHasher } from './password-hasher.port.js';

/** OWASP's recommendation for argon2id, the library's default algorithm: 19 MiB, two passes, one lane (see also RFC 9106). */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** About half a second of hashing on dedicated cores, several times that on shared ones. */
const QUEUE_PER_CORE = 25;

/** Lets the event loop run first when all cores are hashing, so that health checks and rejections stay fast. */
const NICENESS = 10;
/** Threads take 100 ms to start and hold 10 MiB each, so they are kept while there is work now and then. */
const IDLE_MS = 600_000;

/** A hash takes about 22 ms of a core, so it runs one per core, with a bounded queue, and rejects the rest. */
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
  private readonly hashing = new Bulkhead(this.cores, this.cores * QUEUE_PER_CORE);
  private readonly signIns = new Bulkhead(this.cores * QUEUE_PER_CORE, 0);
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

/** Half of the remaining time may be spent waiting; the other half is for the rest of the call. */
const maxWaitUntil = (deadline: number): number => (deadline - Date.now()) / 2;

/** A hash that no password matches, for timing-safe checks of unknown accounts. */
function unmatchableHash(): string {
  const { memoryCost, timeCost, parallelism } = PARAMETERS;
  const [salt, tag] = [16, 32].map((length) =>
    randomBytes(length).toString('base64').replaceAll('=', ''),
  );
  return `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$${salt}$${tag}`;
}

/** Composed and decomposed forms are the same password (RFC 8265, OpaqueString). */
const normalize = (password: string): string => password.normalize('NFC');
