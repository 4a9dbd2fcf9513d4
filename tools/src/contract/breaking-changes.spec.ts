import { call, event, type Call, type Event } from '@gatehouse/contracts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { breakingChanges } from './breaking-changes.js';
import { shapeOf } from './contract-shape.js';

const shape = (calls: Call[], events: Event[] = [], readBy: Call[] = []) => {
  const place = { calls: [], subscribes: [], revokes: false, hasDatabase: true };
  const topology = { identity: { ...place, calls: readBy } };
  return shapeOf({ allCalls: calls, allEvents: events, topology: topology as never });
};

const input = {
  id: z.uuid(),
  title: z.string().max(50),
  note: z.string().optional(),
  state: z.enum(['new', 'done']),
  many: z.array(z.object({ size: z.number().int().max(10) })).optional(),
};
const output = {
  id: z.uuid(),
  name: z.string(),
  at: z.iso.datetime().nullable(),
  kind: z.enum(['a', 'b']),
  more: z.string().optional(),
};
const get = (
  theInput: z.ZodRawShape = input,
  theOutput: z.ZodRawShape = output,
  path: `/${string}` = '/jobs/:id',
) =>
  call('service-desk', 'change-job', {
    summary: 'Changes',
    http: { method: 'PATCH', path },
    access: 'signed-in',
    input: z.strictObject(theInput),
    output: z.object(theOutput),
    problems: [],
  });
const changed = (data: z.ZodRawShape = output) =>
  event('service-desk', 'job-changed', { summary: 'Changed', data: z.object(data) });
const without = (fields: z.ZodRawShape, name: string): z.ZodRawShape =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));

const breaksOfCall = (after: Call, readBy: Call[] = []) =>
  breakingChanges(shape([get()], [], readBy), shape([after], [], readBy));

describe('F81 a call breaks with what was released', () => {
  it('where it is gone', () => {
    expect(breakingChanges(shape([get()]), shape([]))).toEqual([
      'rpc.service-desk.change-job.v1: is gone',
    ]);
  });

  it('where its route is another', () => {
    expect(breaksOfCall(get(input, output, '/tickets/:id'))).toHaveLength(1);
  });

  it.each([
    ['a new required input', { ...input, why: z.string() }, '/why may be missing'],
    ['an input required that was not', { ...input, note: z.string() }, '/note may be missing'],
    ['an input that is gone', without(input, 'note'), '/note is not known'],
    ['a shorter input', { ...input, title: z.string().max(40) }, '/title goes beyond maxLength 40'],
    [
      'a longest where there was none',
      { ...input, note: z.string().max(9).optional() },
      '/note goes',
    ],
    [
      'a value that is not taken any more',
      { ...input, state: z.enum(['new']) },
      '/state may be "done"',
    ],
    ['an input of another type', { ...input, title: z.number() }, '/title is string, not number'],
    [
      'an input of a narrower form',
      { ...input, note: z.string().regex(/^a/).optional() },
      '/note has',
    ],
    [
      'a narrower input deep inside',
      { ...input, many: z.array(z.object({ size: z.number().int().max(9) })).optional() },
      '/many/*/size goes beyond maximum 9',
    ],
  ])('by %s', (_, narrowed, says) => {
    const found = breaksOfCall(get(narrowed));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(says);
  });

  it.each([
    ['an output that is gone', without(output, 'name'), '/name may be missing'],
    ['an output that may be missing', { ...output, name: z.string().optional() }, '/name may be'],
    ['an output of another type', { ...output, name: z.number() }, '/name is number, not string'],
    [
      'an output that may be null',
      { ...output, name: z.string().nullable() },
      '/name is string or null',
    ],
    [
      'an output with another value',
      { ...output, kind: z.enum(['a', 'b', 'c']) },
      '/kind may be "c"',
    ],
    ['an output of a wider form', { ...output, id: z.string() }, '/id has another'],
  ])('by %s', (_, widened, says) => {
    const found = breaksOfCall(get(input, widened));
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toContain(says);
  });

  it('by a new output, where another service reads the response, which the version before does not give', () => {
    const more = get(input, { ...output, extra: z.string() });
    expect(breaksOfCall(more)).toEqual([]);
    const [found] = breaksOfCall(more, [get()]);
    expect(found).toContain('cannot be read from the version before: /extra may be missing');
  });
});

describe('F81 an event breaks with what was released', () => {
  const breaksOfEvent = (after: Event[]) =>
    breakingChanges(shape([], [changed()]), shape([], after));

  it('where it is gone', () => {
    expect(breaksOfEvent([])).toEqual(['evt.service-desk.job-changed.v1: is gone']);
  });

  it.each([
    ['a field of the output is gone', without(output, 'name')],
    ['it tells more, which older ones do not', { ...output, extra: z.string() }],
    ['what it tells is of another type', { ...output, name: z.number() }],
    ['it takes less of older ones', { ...output, kind: z.enum(['a']) }],
    ['the output has an unknown value', { ...output, kind: z.enum(['a', 'b', 'c']) }],
  ])('where %s', (_, data) => {
    expect(breaksOfEvent([changed(data)]).length).toBeGreaterThan(0);
  });

  it('not where it tells more that may be missing', () => {
    expect(breaksOfEvent([changed({ ...output, extra: z.string().optional() })])).toEqual([]);
  });
});

describe('F81 nothing breaks', () => {
  it.each([
    ['by an added optional input', get({ ...input, why: z.string().optional() })],
    ['by an input that has a default now', get({ ...input, note: z.string().default('') })],
    ['by a wider input', get({ ...input, title: z.string().max(60), state: z.string() })],
    ['by an input that may be null', get({ ...input, note: z.string().nullable().optional() })],
    ['by an added output', get(input, { ...output, extra: z.string() })],
    ['by a narrower output', get(input, { ...output, kind: z.enum(['a']), at: z.null() })],
    ['by other words', { ...get(input, output), summary: 'Changes a job' }],
  ])('%s', (_, after) => {
    expect(breaksOfCall(after)).toEqual([]);
  });

  it('by a new version beside the old one, which has a subject and a name of its own', () => {
    const next = call('service-desk', 'change-job', {
      summary: 'Changes',
      access: 'signed-in',
      version: 2,
      input: z.strictObject({ other: z.string() }),
      output: z.object({}),
      problems: [],
    });
    expect(breakingChanges(shape([get()]), shape([get(), next]))).toEqual([]);
    expect(event('audit', 'x', { summary: '', data: z.object({}), version: 2 })).toMatchObject({
      name: 'x-v2',
      subject: 'evt.audit.x.v2',
    });
  });
});
