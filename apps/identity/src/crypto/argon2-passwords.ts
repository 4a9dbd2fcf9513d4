import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Unavailable } from '@gatehouse/contracts';
import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { Passwords } from '../application/ports.js';

/** RFC 9106 and OWASP's second choice: 19 MiB, two passes, one lane, argon2id (the library's default algorithm). */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** More that wait could not be served before their callers give up: some 2 s of hashing for each core. */
const WAITING_FOR_EACH_CORE = 90;

/** A hash costs some 22 ms of a core: as many at a time as there are cores, a bounded queue behind, and no for the rest. */
@Injectable()
export class Argon2Passwords extends Passwords {
  private readonly cores = availableParallelism();
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly nobody = hashOfNothing();

  override hash(password: string): Promise<string> {
    return this.inTurn(() => hash(normalize(password), PARAMETERS));
  }

  override matches(stored: string | undefined, password: string): Promise<boolean> {
    return this.inTurn(async () => {
      const matches = await verify(stored ?? this.nobody, normalize(password));
      return matches && stored !== undefined;
    });
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.cores) {
      if (this.waiting.length >= this.cores * WAITING_FOR_EACH_CORE)
        throw new Unavailable({ retryAfterSeconds: 2 });
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.running++;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }
}

/** What a password is compared with where there is no account, so that it takes as long: nobody knows a password for it. */
function hashOfNothing(): string {
  const { memoryCost, timeCost, parallelism } = PARAMETERS;
  const [salt, tag] = [16, 32].map((length) =>
    randomBytes(length).toString('base64').replaceAll('=', ''),
  );
  return `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$${salt}$${tag}`;
}

/** Composed and decomposed spellings of one password are one password (RFC 8265, OpaqueString). */
const normalize = (password: string): string => password.normalize('NFC');
