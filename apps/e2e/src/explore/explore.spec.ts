import { writeFileSync } from 'node:fs';
import { Area } from '@gatehouse/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptedCustomer, createProvider } from '../testing/customer-fixture.js';
import { createMarkedData } from '../testing/marked-data-fixture.js';
import { uncoveredOperations } from './coverage.js';
import { explore, type Finding } from './explore.js';
import { SystemUnderTest } from './system-under-test.js';

const minutes = process.env.EXPLORE_MINUTES;
const path = process.env.EXPLORE_PATH;
const given = process.env.EXPLORE_SEED;
// One fixed and one random seed.
const seeds = given === undefined ? [1, Math.floor(Math.random() * 1_000_000)] : [Number(given)];
const extent =
  minutes === undefined ? { sequences: 4 } : { minutes: Number(minutes) / seeds.length };
// With a canary: the first difference is written to this file.
const report = process.env.EXPLORE_REPORT;
const thorough = minutes !== undefined && report === undefined;
const TIMEOUT_MS = 240_000;

let sut: SystemUnderTest;
let foreignMarkers: string[];
beforeAll(async () => {
  sut = await SystemUnderTest.open();
  const other = await createProvider();
  const { markers } = await createMarkedData(
    other,
    await acceptedCustomer(other, { areas: Area.options }),
  );
  foreignMarkers = Object.values(markers);
});

afterAll(() => sut.close());

describe('model-based exploration', () => {
  it('covers every call that changes something, or says why not', () => {
    expect(uncoveredOperations()).toEqual([]);
  });

  it.each(seeds)(
    'F54 F55 F56 F57 F88: no one gets access or sees data against the rules (seed %i)',
    async (seed) => {
      const options = {
        ...{ seed, extent, thorough, foreignMarkers },
        ...(path === undefined ? {} : { path }),
        ...(report === undefined ? {} : { onFound: writeTo(report) }),
      };
      const { sequences, commands } = await explore(sut, options);
      console.log(`seed ${seed}: ${sequences} sequences, ${commands} commands`);
      expect(sequences).toBeGreaterThan(0);
    },
    Number(minutes ?? 0) * 60_000 + TIMEOUT_MS,
  );
});

const writeTo =
  (file: string) =>
  (finding: Finding): void => {
    writeFileSync(file, JSON.stringify(finding));
  };
