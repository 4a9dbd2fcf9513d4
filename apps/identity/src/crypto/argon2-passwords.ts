import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Room } from '@gatehouse/platform';
import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { Passwords } from '../application/ports.js';

/** RFC 9106 and OWASP's second choice: 19 MiB, two passes, one lane, argon2id (the library's default algorithm). */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Half a second of hashing where the cores are ours alone, and several times that where they are not. */
const WAITING_FOR_EACH_CORE = 25;
/** Who has waited for half of the time that a request has is told to come back: the rest of a sign-in takes its time, too. */
const PATIENCE_MS = 5_000;

/** A hash costs some 22 ms of a core: as many at a time as there are cores, a bounded queue behind, and no for the rest. */
@Injectable()
export class Argon2Passwords extends Passwords {
  private readonly cores = availableParallelism();
  private readonly room = new Room(this.cores, this.cores * WAITING_FOR_EACH_CORE, 2, PATIENCE_MS);
  private readonly entrance = new Room(this.cores * WAITING_FOR_EACH_CORE, 0);
  private readonly nobody = hashOfNothing();

  override hash(password: string): Promise<string> {
    return this.room.within(() => hash(normalize(password), PARAMETERS));
  }

  override matches(stored: string | undefined, password: string): Promise<boolean> {
    return this.room.within(async () => {
      const matches = await verify(stored ?? this.nobody, normalize(password));
      return matches && stored !== undefined;
    });
  }

  override inLine<T>(work: () => Promise<T>): Promise<T> {
    return this.entrance.within(work);
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
