import type { Method } from '../client.js';
import type { Model } from './model.js';

/** Where links come to. */
export interface Mailbox {
  /** The token of the link that was mailed to an address for an organisation, by how many came before it. */
  token(email: string, organization: string, link: number): Promise<string>;
}

type Fields = Readonly<Record<string, unknown>>;

/** One call that is tried, and what the model says of it. */
export interface Attempt {
  /** The name of the call in the contracts. */
  call: string;
  /** One line for whoever reads what was done. */
  says: string;
  method: Method;
  path: string;
  token?: string;
  /** The session that asks, or that is refreshed. */
  session?: number;
  body?: Fields | ((mailbox: Mailbox) => Promise<Fields>);
  /** Why it must be refused, by the codes of problems: one of them is to be told. None where it must succeed. */
  reasons: (model: Model) => string[];
  /** Of which problems the requirements do not say whether they are met here. */
  perhaps?: readonly string[] | ((model: Model) => readonly string[]);
  /** Which reasons do not count where they came about while it was under way. */
  meanwhile?: readonly string[];
  /** What is so afterwards. @returns what of the answer is wrong, if anything */
  effect: (model: Model, body: unknown) => string | undefined;
  /** What is so afterwards where it was refused. */
  refused?: (model: Model, code: string) => void;
}

/** What the product did is not what the model says. */
export class Difference extends Error {
  override readonly name = 'Difference';
}

/** Chooses by numbers that were drawn before: the same numbers choose the same again. */
export class Picks {
  private at = 0;

  constructor(private readonly numbers: readonly number[]) {}

  number(): number {
    return this.numbers[this.at++ % this.numbers.length] ?? 0;
  }

  /** One of a list; undefined where there is none. */
  of<T>(list: readonly T[]): T | undefined {
    return list[this.number() % Math.max(1, list.length)];
  }

  /** Whether something happens that happens once in `n` times. */
  once(n: number): boolean {
    return this.number() % n === n - 1;
  }

  /** A part of a list, never nothing. */
  some<T>(list: readonly T[]): T[] {
    const bits = this.number();
    const chosen = list.filter((_, index) => ((bits >> index) & 1) === 1);
    return chosen.length > 0 ? chosen : list.slice(0, 1);
  }
}

/** Makes up an attempt of a kind; undefined where there is nothing to try it on. */
export type Command = (model: Model, picks: Picks) => Attempt | undefined;

/** What was answered to an attempt. */
export interface Outcome {
  status: number;
  body: unknown;
}

/** What is told to one of two that are at the same thing: that it may try again, or that it is over while it is under way. */
const UNDER_WAY = ['invitation-in-use', 'no-account'];

/** What is asked when a request begins: what changes while it is under way does not stop it. */
const AT_THE_DOOR = [
  ...['not-signed-in', 'session-ended', 'token-stale', 'terms-not-accepted'],
  ...['permission-denied', 'area-not-open', 'not-found'],
];

/**
 * Holds an answer against the model, which then goes on to what is so now.
 * @param before what was so when the attempt began, where something else was done meanwhile
 * @throws Difference
 */
export function judge(
  model: Model,
  attempt: Attempt,
  { status, body }: Outcome,
  before?: Model,
): void {
  const reasons = attempt.reasons(model);
  const met = `${attempt.says} was answered ${String(status)} ${JSON.stringify(body)?.slice(0, 300) ?? ''}`;
  if (status >= 200 && status < 300) {
    const passed = [...AT_THE_DOOR, ...(attempt.meanwhile ?? [])];
    const slipped =
      before !== undefined &&
      attempt.reasons(before).length === 0 &&
      reasons.every((reason) => passed.includes(reason));
    if (reasons.length > 0 && !slipped) throw new Difference(`${met}, not ${reasons.join(' or ')}`);
    const wrong = attempt.effect(model, body);
    if (wrong !== undefined) throw new Difference(`${met}: ${wrong}`);
    return;
  }
  const { code = '' } = body as { code?: string };
  const { perhaps = [] } = attempt;
  const open = typeof perhaps === 'function' ? perhaps(model) : perhaps;
  const fit = [...reasons, ...open, ...(before ? UNDER_WAY : [])];
  if (status < 500 && fit.includes(code)) {
    attempt.refused?.(model, code);
    return;
  }
  throw new Difference(`${met}, not ${reasons.join(' or ') || 'success'}`);
}

export const idIn = (body: unknown): string => (body as { id: string }).id;
