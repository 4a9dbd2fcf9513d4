import type { Call } from '@gatehouse/contracts';
import { readKnown } from '../api/conditions.js';
import { whileUnchanged } from '../api/if-match.js';
import { ProblemMet } from '../api/problem-met.js';
import { requestFor } from '../api/request.js';

export type Values = Record<string, unknown>;

/** The call that reads what a form edits; the change has the same address. */
export interface Edits {
  read: Call;
  input: object;
}

/** A field that somebody else has changed since it was filled into a form. */
export interface Change {
  name: string;
  before: unknown;
  theirs: unknown;
}

/** Somebody else was quicker; what they changed of what the form shows. */
export class Overtaken extends Error {
  constructor(
    readonly changes: readonly Change[],
    readonly problem: unknown,
  ) {
    super();
  }
}

/** What a form edits, as the API last told it of it. */
export class Edited {
  private readonly url: string;
  private loading: Promise<readonly Change[]> | undefined;
  private etag = '';

  /** @param base what the form was filled with, which may be from a list that is out of date */
  constructor(
    private readonly edits: Edits,
    private base: Values,
  ) {
    this.url = requestFor(edits.read, edits.input).url;
  }

  /** Reads it, once. @returns what is otherwise than the form was filled with */
  load(): Promise<readonly Change[]> {
    this.loading ??= this.read();
    return this.loading;
  }

  /** Sends a change. @throws Overtaken where somebody else has changed what the form shows */
  async send(values: Values, work: () => Promise<unknown>): Promise<void> {
    await this.load();
    try {
      this.etag = await whileUnchanged(this.url, this.etag, work);
    } catch (error) {
      const changes = this.meet(error);
      if (!changes) throw error;
      if (changes.length > 0) throw new Overtaken(changes, error);
      // It was something that the form does not show.
      this.etag = await whileUnchanged(this.url, this.etag, work);
    }
    this.base = { ...this.base, ...values };
  }

  private async read(): Promise<readonly Change[]> {
    try {
      const { state, etag } = await readKnown(this.edits.read, this.edits.input);
      this.etag = etag;
      return this.takeOver(state);
    } catch (error) {
      this.loading = undefined;
      throw error;
    }
  }

  /** @returns undefined where it was refused for another reason */
  private meet(error: unknown): readonly Change[] | undefined {
    if (!(error instanceof ProblemMet) || error.code !== 'changed-meanwhile') return undefined;
    const { current, etag } = error.document;
    this.etag = String(etag);
    return this.takeOver(current as Values);
  }

  private takeOver(state: Values): readonly Change[] {
    const changes = Object.entries(this.base)
      .filter(([name, before]) => name in state && !isSame(before, state[name]))
      .map(([name, before]): Change => ({ name, before, theirs: state[name] }));
    for (const { name, theirs } of changes) this.base = { ...this.base, [name]: theirs };
    return changes;
  }
}

/** An empty field says the same as none. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? '') === JSON.stringify(other ?? '');
