import fc from 'fast-check';
import { Difference, judge, Picks, type Attempt, type Outcome } from './attempt.js';
import { commands, drawn } from './commands/index.js';
import type { Model } from './model.js';
import { holdAgainst } from './whole.js';
import type { World } from './world.js';

/** What is done next: a command, two at once, or what happens around us. */
interface Step {
  kind: 'alone' | 'together' | 'a day passes' | 'a process is killed';
  first: Drawn;
  second: Drawn;
}

interface Drawn {
  name: string;
  numbers: number[];
}

const drawnCommand = fc.record({
  name: fc.constantFrom(...drawn),
  numbers: fc.array(fc.nat(9_999), { minLength: 10, maxLength: 10 }),
});

/** @param kills whether processes may be killed, which nobody else on the same platform would like */
const steps = (kills: boolean) =>
  fc.array(
    fc.record<Step>({
      kind: fc.oneof(
        { weight: 40, arbitrary: fc.constant('alone' as const) },
        { weight: 8, arbitrary: fc.constant('together' as const) },
        { weight: 1, arbitrary: fc.constant('a day passes' as const) },
        {
          weight: kills ? 1 : 0,
          arbitrary: fc.constant('a process is killed' as const),
        },
      ),
      first: drawnCommand,
      second: drawnCommand,
    }),
    { minLength: 60, maxLength: 120, size: 'max' },
  );

const attemptOf = (model: Model, { name, numbers }: Drawn): Attempt | undefined =>
  commands.get(name)?.(model, new Picks(numbers));

/** What was done so far, for whoever reads of a difference. */
class Trail {
  readonly lines: string[] = [];

  note(attempt: Attempt, { status, body }: Outcome, beside = ''): void {
    const code = (body as { code?: string } | undefined)?.code ?? '';
    this.lines.push(`${attempt.says}${beside} → ${String(status)} ${code}`.trim());
  }
}

async function alone(model: Model, world: World, attempt: Attempt, trail: Trail): Promise<void> {
  const outcome = await world.send(attempt);
  trail.note(attempt, outcome);
  judge(model, attempt, outcome);
  await world.follow(model);
}

/** Nobody can tell what is so now, and so what is to come: this sequence ends. */
class Unknowable extends Error {}

/** Whether the mail was held back before: what was sent while access was being closed may have gone out, or not. */
const isAwaited = (model: Model, id: string): boolean =>
  model.invitations.some((one) => one.id === id && one.awaited);

/** What a model says, in whatever order it came to know it. */
const meaningOf = (model: Model): string =>
  JSON.stringify(model, (key, value: unknown) => {
    if (key === 'id' && typeof value === 'number') return undefined;
    return Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value;
  });

/** Two at once must end as if one had come after the other, whichever was first. @returns the model of that order */
async function together(
  model: Model,
  world: World,
  pair: readonly [Attempt, Attempt],
  trail: Trail,
): Promise<Model> {
  const [first, second] = pair;
  const outcomes = await Promise.all([world.send(first), world.send(second)]);
  const answered = pair.map((attempt, index) => [attempt, outcomes[index]] as const);
  trail.note(first, outcomes[0], ', and at once');
  trail.note(second, outcomes[1]);
  // What was done while its token went out of date is done all the same, and answered 401: nobody can tell.
  if (
    outcomes.some(({ status }, index) => status === 401 && pair[index]?.reasons(model).length === 0)
  )
    throw new Unknowable();
  const possible: Model[] = [];
  const found: Difference[] = [];
  for (const order of [answered, answered.toReversed()]) {
    const after = structuredClone(model);
    try {
      for (const [attempt, outcome] of order) if (outcome) judge(after, attempt, outcome, model);
      possible.push(after);
    } catch (error) {
      if (!(error instanceof Difference)) throw error;
      found.push(error);
    }
  }
  const [after, other = after] = possible;
  if (!after || !other)
    throw new Difference(`in no order: ${found.map(({ message }) => message).join('; or ')}`);
  if (meaningOf(after) !== meaningOf(other)) throw new Unknowable();
  await world.follow(after);
  if (after.invitations.some((one) => one.awaited && !isAwaited(model, one.id)))
    throw new Unknowable();
  return after;
}

/** Does one step. @returns the model afterwards */
async function take(
  model: Model,
  world: World,
  { kind, first, second }: Step,
  trail: Trail,
): Promise<Model> {
  if (kind === 'a day passes') {
    const organizations = [model.providerId, ...model.customers.map(({ id }) => id)];
    await world.letADayPass(organizations);
    for (const one of model.invitations) if (one.links.length > 0) one.expired = true;
    trail.lines.push(kind);
    return model;
  }
  if (kind === 'a process is killed') {
    trail.lines.push(`${await world.kill(first.numbers[0] ?? 0)} is killed`);
    return model;
  }
  const one = attemptOf(model, first);
  const other = kind === 'together' ? attemptOf(model, second) : undefined;
  if (!one) return model;
  // One browser asks for one thing at a time where it changes its own session.
  if (other && (one.session === undefined || one.session !== other.session))
    return together(model, world, [one, other], trail);
  await alone(model, world, one, trail);
  return model;
}

export interface Exploration {
  seed: number;
  /** For how long, and processes are killed meanwhile; or how many sequences, and nobody else on the same platform is disturbed. */
  extent: { minutes: number } | { sequences: number };
  /** To go straight to what was found before. */
  path?: string;
  /** Words of another provider, of which nobody here is to be told. */
  foreign: readonly string[];
}

/** What was done: how many sequences, and how many commands in all. */
export interface Explored {
  sequences: number;
  commands: number;
}

/**
 * Tries sequences of commands on the product, each with a provider of its own, and holds every answer and at last the whole against the
 * model. @throws with the shortest sequence found that makes a difference, and the seed and path by which to do it again
 */
export async function explore(
  world: World,
  { seed, extent, path, foreign }: Exploration,
): Promise<Explored> {
  const explored: Explored = { sequences: 0, commands: 0 };
  const isLong = 'minutes' in extent;
  const property = fc.asyncProperty(steps(isLong), fc.nat(9_999), async (sequence, choose) => {
    const trail = new Trail();
    try {
      let model = await world.begin();
      for (const step of sequence) model = await take(model, world, step, trail);
      await holdAgainst(model, world, choose, foreign);
      explored.sequences += 1;
    } catch (error) {
      if (error instanceof Unknowable) return;
      const what = error instanceof Error ? error.message : String(error);
      throw new Error(`${what}\n  after\n    ${trail.lines.join('\n    ')}`, { cause: error });
    } finally {
      explored.commands += trail.lines.length;
    }
  });
  await fc.assert(property, {
    seed,
    ...(path === undefined ? {} : { path }),
    ...(isLong
      ? { numRuns: 1_000_000, plugins: [fc.interruptAfterTimeLimit(extent.minutes * 60_000)] }
      : // Whoever wants the shortest sequence explores by the seed that is told.
        { numRuns: extent.sequences, endOnFailure: true }),
  });
  return explored;
}
