import { Area } from '@gatehouse/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import { acceptedCustomer, createProvider } from '../customers.js';
import { mark } from '../marks.js';
import { undecided } from './covered.js';
import { explore } from './explore.js';
import { World } from './world.js';

const minutes = process.env.EXPLORE_MINUTES;
const path = process.env.EXPLORE_PATH;
const given = process.env.EXPLORE_SEED;
// One that is always the same, and one that nobody has seen.
const seeds = given === undefined ? [1, Math.floor(Math.random() * 1_000_000)] : [Number(given)];
const extent =
  minutes === undefined ? { sequences: 4 } : { minutes: Number(minutes) / seeds.length };
const PATIENCE_MS = 240_000;

let world: World;
let foreign: string[];
beforeAll(async () => {
  world = await World.open();
  const other = await createProvider();
  const { words } = await mark(other, await acceptedCustomer(other, { areas: Area.options }));
  foreign = Object.values(words);
});

describe('whatever is tried, in whatever order', () => {
  it('is every call that changes something, or it is said why not', () => {
    expect(undecided()).toEqual([]);
  });

  it.each(seeds)(
    'F54 F55 F56 F57 F88: nobody is let in, or told of anything, whom the rules do not let (seed %i)',
    async (seed) => {
      const wish = { seed, extent, foreign, ...(path === undefined ? {} : { path }) };
      const { sequences, commands } = await explore(world, wish);
      console.log(`seed ${seed}: ${sequences} sequences, ${commands} commands`);
      expect(sequences).toBeGreaterThan(0);
    },
    Number(minutes ?? 0) * 60_000 + PATIENCE_MS,
  );
});
