import { describe, expect, it } from 'vitest';
import { parseScale, readArguments } from './arguments.js';

describe('parseScale', () => {
  it('reads how many replicas of each service run', () => {
    expect(parseScale('gateway=3,identity=2')).toEqual({ gateway: 3, identity: 2 });
    expect(parseScale('')).toEqual({});
  });

  it.each(['nobody=2', 'gateway', 'gateway=0', 'gateway=x', 'gateway=1.5', 'gateway=17'])(
    'refuses %s in one sentence',
    (scale) => expect(() => parseScale(scale)).toThrow(/^[^\n]+\.$/),
  );
});

describe('readArguments', () => {
  it('knows the flags', () => {
    expect(readArguments(['--reset', '--no-demo', '--scale', 'gateway=2'])).toEqual({
      reset: true,
      demo: false,
      timings: false,
      replicas: { gateway: 2 },
      oneProcess: false,
    });
    expect(readArguments(['--one-process'])).toEqual({
      reset: false,
      demo: true,
      timings: false,
      replicas: {},
      oneProcess: true,
    });
  });

  it('scales no service alone that shares its process', () => {
    expect(() => readArguments(['--one-process', '--scale', 'identity=2'])).toThrow(
      '--one-process cannot be combined with --scale.',
    );
  });

  it.each([['--what'], ['word'], ['--scale']])('refuses %s and says what there is', (argument) =>
    expect(() => readArguments([argument])).toThrow(/^[^\n]*--reset[^\n]*\.$/),
  );
});
