import type { ProviderId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { FailedSignIns } from './failed-sign-ins.rules.js';

/** An address that a username may stand for, and what was counted of it. */
export interface UsernameCandidate {
  /** The address, in the form that compares. */
  key: string;
  /** The provider whose suffix was taken off; null where none was. */
  providerId: ProviderId | null;
  /** Whether the account knows this source for some time to come, and nobody has guessed wrong from there. */
  settled: boolean;
  state: FailedSignIns;
}

/** How often somebody guessed wrong, shared by all replicas. */
export abstract class FailedSignInRepository {
  /**
   * What a username may stand for: itself, and then whatever precedes a suffix of `suffixes` that some provider has; in one statement,
   * and without asking whether there are such accounts.
   */
  abstract read(
    context: Context,
    key: string,
    source: string,
    suffixes: readonly string[],
  ): Promise<UsernameCandidate[]>;
  /** Adds a failure. */
  abstract add(
    context: Context,
    named: readonly UsernameCandidate[],
    source: string,
  ): Promise<void>;
  /** Notes that the owner of an account came from a source; whatever was guessed from there is forgotten. */
  abstract trustSource(context: Context, key: string, source: string): Promise<void>;
}
