import type { Method } from '../testing/api-client.js';
import type { Client } from './tokens.js';
import type { Model } from './model.js';

export interface Mailbox {
  /** The token of the nth link emailed to an address for an organization. */
  token(email: string, organization: string, link: number): Promise<string>;
  /** The token of the nth link for a new password emailed to an address. */
  resetToken(email: string, link: number): Promise<string>;
}

type Fields = Readonly<Record<string, unknown>>;

/** A call and its expected effect on the model. */
export interface Command {
  /** The call's name in the contracts. */
  operation: string;
  /** For the log of a failed sequence. */
  description: string;
  method: Method;
  path: string;
  token?: string;
  /** The session that makes the call or is refreshed. */
  session?: number;
  /** What begins the session; by default a program. */
  client?: Client;
  /** The headers of the page that sends it; by default the console's. */
  page?: Readonly<Record<string, string>>;
  body?: Fields | ((mailbox: Mailbox) => Promise<Fields>);
  /** That of an earlier call, to repeat it; by default a new one. */
  idempotencyKey?: string;
  /** A body in CSV, instead. */
  csv?: string;
  /** Signed as by the mail provider. */
  isSigned?: boolean;
  /** Reads the response as that of the same call without CSV. */
  interpret?: (response: Response) => Response;
  /** Its effects follow later, so nothing may run beside it. */
  isAlone?: boolean;
  /** Problem codes, one of which must be returned; empty if the call must succeed. */
  expectedProblems: (model: Model) => string[];
  /** Problem codes that the requirements leave open. */
  possibleProblems?: readonly string[] | ((model: Model) => readonly string[]);
  /** Expected problems that do not count if they arose during the call. */
  allowedIfConcurrent?: readonly string[];
  /** Updates the model after success. @returns what is wrong with the response, if anything */
  apply: (model: Model, body: unknown) => string | undefined;
  /** Updates the model after a problem. */
  onRefused?: (model: Model, code: string) => void;
}

/** The product behaved differently from the model. */
export class ModelMismatch extends Error {
  override readonly name = 'Difference';

  /** @param foundBy the operation, or what was compared at the end of a sequence */
  constructor(
    readonly foundBy: string,
    message: string,
  ) {
    super(message);
  }
}

/** Makes reproducible choices from generated numbers. */
export class RandomChoices {
  private at = 0;

  constructor(private readonly numbers: readonly number[]) {}

  number(): number {
    return this.numbers[this.at++ % this.numbers.length] ?? 0;
  }

  /** An element of a list; undefined if empty. */
  pick<T>(list: readonly T[]): T | undefined {
    return list[this.number() % Math.max(1, list.length)];
  }

  /** True with probability 1/n. */
  oneIn(n: number): boolean {
    return this.number() % n === n - 1;
  }

  /** A non-empty part of a list. */
  subset<T>(list: readonly T[]): T[] {
    const bits = this.number();
    const chosen = list.filter((_, index) => ((bits >> index) & 1) === 1);
    return chosen.length > 0 ? chosen : list.slice(0, 1);
  }
}

/** Generates a command from the current model; undefined if there is nothing to run it on. */
export type CommandGenerator = (model: Model, choices: RandomChoices) => Command | undefined;

export interface Response {
  status: number;
  body: unknown;
}

/** Problems of one of two concurrent calls on the same resource. */
const RACE_PROBLEMS = ['invitation-in-use', 'no-account'];

/** Conditions checked at the start of a request: later changes do not stop it. */
const CHECKED_ON_ENTRY = [
  ...['not-signed-in', 'session-ended', 'token-stale', 'terms-not-accepted'],
  ...['permission-denied', 'area-not-open', 'not-found'],
];

/**
 * Checks a response against the model and updates the model.
 * @param before the model at the start of the call, if another call ran concurrently
 * @throws ModelMismatch
 */
export function checkResponse(
  model: Model,
  command: Command,
  response: Response,
  before?: Model,
): void {
  const { status, body } = command.interpret?.(response) ?? response;
  const reasons = command.expectedProblems(model);
  const observed = `${command.description} returned ${String(status)} ${JSON.stringify(body)?.slice(0, 300) ?? ''}`;
  if (status >= 200 && status < 300) {
    const passed = [...CHECKED_ON_ENTRY, ...(command.allowedIfConcurrent ?? [])];
    const slipped =
      before !== undefined &&
      command.expectedProblems(before).length === 0 &&
      reasons.every((reason) => passed.includes(reason));
    if (reasons.length > 0 && !slipped)
      throw new ModelMismatch(command.operation, `${observed}, not ${reasons.join(' or ')}`);
    const wrong = command.apply(model, body);
    if (wrong !== undefined) throw new ModelMismatch(command.operation, `${observed}: ${wrong}`);
    return;
  }
  const { code = '' } = body as { code?: string };
  const { possibleProblems = [] } = command;
  const open = typeof possibleProblems === 'function' ? possibleProblems(model) : possibleProblems;
  const fit = [...reasons, ...open, ...(before ? RACE_PROBLEMS : [])];
  if (status < 500 && fit.includes(code)) {
    command.onRefused?.(model, code);
    return;
  }
  throw new ModelMismatch(
    command.operation,
    `${observed}, not ${reasons.join(' or ') || 'success'}`,
  );
}

export const idIn = (body: unknown): string => (body as { id: string }).id;
