import fc from 'fast-check';
import {
  ModelMismatch,
  checkResponse,
  RandomChoices,
  type Command,
  type Response,
} from './command.js';
import { commands } from './commands/index.js';
import type { Model } from './model.js';
import { checkInvariants, checkRevoked, validTokens } from './invariants.js';
import { passDay, passMonth } from './passing-time.js';
import { prologue, steps, type GeneratedCommand, type Step } from './steps.js';
import type { SystemUnderTest } from './system-under-test.js';

const generate = (model: Model, { name, numbers }: GeneratedCommand): Command | undefined =>
  commands.get(name)?.(model, new RandomChoices(numbers));

/** The commands so far, to report a failed sequence. */
class CommandLog {
  readonly lines: string[] = [];

  add(command: Command, { status, body }: Response, beside = ''): void {
    const code = (body as { code?: string } | undefined)?.code ?? '';
    this.lines.push(`${command.description}${beside} → ${String(status)} ${code}`.trim());
  }
}

async function runAlone(
  model: Model,
  sut: SystemUnderTest,
  command: Command,
  log: CommandLog,
): Promise<void> {
  const response = await sut.send(model, command);
  log.add(command, response);
  const valid = validTokens(model);
  checkResponse(model, command, response);
  await checkRevoked(model, valid, command.operation);
  await sut.settle(model);
}

/** The state can no longer be known: the sequence ends without a result. */
class AmbiguousState extends Error {}

const isMailPending = (model: Model, id: string): boolean =>
  model.invitations.some((one) => one.id === id && one.mailPending);

/** A comparable form of a model, independent of order. */
const canonical = (model: Model): string =>
  JSON.stringify(model, (key, value: unknown) => {
    if (key === 'id' && typeof value === 'number') return undefined;
    return Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value;
  });

/** Concurrent commands must be linearizable: some order explains both responses. @returns the model of that order */
async function runConcurrently(
  model: Model,
  sut: SystemUnderTest,
  pair: readonly [Command, Command],
  log: CommandLog,
): Promise<Model> {
  const [first, second] = pair;
  const responses = await Promise.all([sut.send(model, first), sut.send(model, second)]);
  const answered = pair.map((command, index) => [command, responses[index]] as const);
  log.add(first, responses[0], ', and at once');
  log.add(second, responses[1]);
  // A token that became stale during a call gives 401, whether or not the call took effect.
  if (
    responses.some(
      ({ status }, index) => status === 401 && pair[index]?.expectedProblems(model).length === 0,
    )
  )
    throw new AmbiguousState();
  const possible: Model[] = [];
  const found: ModelMismatch[] = [];
  for (const order of [answered, answered.toReversed()]) {
    const after = structuredClone(model);
    try {
      for (const [command, response] of order)
        if (response) checkResponse(after, command, response, model);
      possible.push(after);
    } catch (error) {
      if (!(error instanceof ModelMismatch)) throw error;
      found.push(error);
    }
  }
  const [after, other = after] = possible;
  if (!after || !other)
    throw new ModelMismatch(
      pair.map(({ operation }) => operation).join(' beside '),
      `no order explains the responses: ${found.map(({ message }) => message).join('; or ')}`,
    );
  if (canonical(after) !== canonical(other)) throw new AmbiguousState();
  await sut.settle(after);
  if (after.invitations.some((one) => one.mailPending && !isMailPending(model, one.id)))
    throw new AmbiguousState();
  return after;
}

/** Runs a step. @returns the resulting model */
async function runStep(
  model: Model,
  sut: SystemUnderTest,
  { kind, first, second }: Step,
  log: CommandLog,
): Promise<Model> {
  if (kind === 'a day passes' || kind === 'a month passes') {
    await (kind === 'a day passes' ? passDay : passMonth)(model);
    log.lines.push(kind);
    return model;
  }
  if (kind === 'a process is killed') {
    log.lines.push(`${await sut.killProcess(first.numbers[0] ?? 0)} is killed`);
    return model;
  }
  const one = generate(model, first);
  const other = kind === 'together' ? generate(model, second) : undefined;
  if (!one) return model;
  // A session runs one command at a time.
  const isOfAnother = one.session === undefined || one.session !== other?.session;
  if (other && isOfAnother && !one.isAlone && !other.isAlone)
    return runConcurrently(model, sut, [one, other], log);
  await runAlone(model, sut, one, log);
  return model;
}

export interface ExploreOptions {
  seed: number;
  /** By time, or by number of sequences. */
  extent: { minutes: number } | { sequences: number };
  /** Whether processes are killed, which would disturb other tests, and a failed sequence is shrunk. */
  thorough: boolean;
  /** The fast-check path of an earlier counterexample. */
  path?: string;
  /** Markers of another provider, which no one here may see. */
  foreignMarkers: readonly string[];
  onFound?: (finding: Finding) => void;
}

export interface ExploreResult {
  sequences: number;
  commands: number;
}

/** The first difference. */
export interface Finding {
  foundBy: string;
  what: string;
  /** The number of commands until then, in all sequences. */
  commands: number;
}

/**
 * Runs random command sequences, each with its own provider, and checks every response and the final state against the model.
 * @throws with the shortest failing sequence found by shrinking, and the seed and path that reproduce it
 */
export async function explore(
  sut: SystemUnderTest,
  { seed, extent, thorough, path, foreignMarkers, onFound }: ExploreOptions,
): Promise<ExploreResult> {
  const explored: ExploreResult = { sequences: 0, commands: 0 };
  const property = fc.asyncProperty(steps(thorough), fc.nat(9_999), async (sequence, choose) => {
    const log = new CommandLog();
    try {
      let model = await sut.createModel();
      for (const drawn of prologue) {
        const command = generate(model, drawn);
        if (command) await runAlone(model, sut, command, log);
      }
      for (const step of sequence) model = await runStep(model, sut, step, log);
      await checkInvariants(model, sut, choose, foreignMarkers);
      explored.sequences += 1;
    } catch (error) {
      if (error instanceof AmbiguousState) return;
      const what = error instanceof Error ? error.message : String(error);
      const foundBy = error instanceof ModelMismatch ? error.foundBy : 'waiting';
      onFound?.({ foundBy, what, commands: explored.commands + log.lines.length });
      throw new Error(`${what}\n  after\n    ${log.lines.join('\n    ')}`, { cause: error });
    } finally {
      explored.commands += log.lines.length;
    }
  });
  await fc.assert(property, {
    seed,
    ...(path === undefined ? {} : { path }),
    ...('minutes' in extent
      ? { numRuns: 1_000_000, plugins: [fc.interruptAfterTimeLimit(extent.minutes * 60_000)] }
      : { numRuns: extent.sequences }),
    // `npm run explore` with the printed seed shrinks what others found.
    endOnFailure: !thorough,
  });
  return explored;
}
