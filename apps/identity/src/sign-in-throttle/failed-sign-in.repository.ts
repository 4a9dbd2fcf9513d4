import type { ProviderId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { FailedSignIns } from './failed-sign-ins.rules.js';

/** An address that a username may refer to, with the failed sign-ins that count for it. */
export interface UsernameCandidate {
  /** The address, normalized for comparison. */
  key: string;
  /** The provider whose suffix was removed; null if none was. */
  providerId: ProviderId | null;
  /** Whether the account already trusts the source, without failures from it and without renewal being due. */
  settled: boolean;
  state: FailedSignIns;
}

/** Counts failed sign-ins, shared by all replicas. */
export abstract class FailedSignInRepository {
  /**
   * The addresses that a username may refer to: itself, and what precedes each of `suffixes` that a provider uses. Reads them in one
   * statement, whether or not such accounts exist.
   */
  abstract read(
    context: Context,
    key: string,
    source: string,
    suffixes: readonly string[],
  ): Promise<UsernameCandidate[]>;
  abstract add(context: Context, candidates: readonly UsernameCandidate[], source: string): void;
  /** Makes an account trust a source, because its owner signed in from there. Resets the failures from that source. */
  abstract trustSource(context: Context, key: string, source: string): void;
}
