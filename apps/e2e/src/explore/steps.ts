import fc from 'fast-check';
import { weightedNames } from './commands/index.js';

/** One step of a sequence: a command, two concurrent commands, or an event in the environment. */
export interface Step {
  kind: 'alone' | 'together' | 'a day passes' | 'a month passes' | 'a process is killed';
  first: GeneratedCommand;
  second: GeneratedCommand;
}

export interface GeneratedCommand {
  name: string;
  numbers: number[];
}

const drawnCommand = fc.record({
  name: fc.constantFrom(...weightedNames),
  numbers: fc.array(fc.nat(9_999), { minLength: 10, maxLength: 10 }),
});

const drawn = (name: string, ...numbers: number[]): GeneratedCommand => ({
  name,
  numbers: Array.from({ length: 10 }, (_, index) => numbers[index] ?? 0),
});

/**
 * Each sequence begins with a customer that has been signed in to, and with a colleague who manages members but may do little else: most
 * rules are about them. The numbers are the commands' choices, such as the permissions of a role.
 */
export const prologue: readonly GeneratedCommand[] = [
  ...[drawn('create-customer'), drawn('set-access')],
  // In a browser; the colleague uses a program.
  ...[drawn('redeem-invitation', 0, 0, 0, 0, 1), drawn('accept-terms')],
  ...[drawn('create-role', 0, 0, 0b111_1001), drawn('invite-member', 0, 0, 0, 0, 1)],
  ...[drawn('redeem-invitation'), drawn('accept-terms')],
  ...[drawn('create-thing'), drawn('create-department')],
];

/** @param kills whether processes may be killed, which would disturb other tests on the same stack */
export const steps = (kills: boolean) =>
  fc.array(
    fc.record<Step>({
      kind: fc.oneof(
        { weight: 160, arbitrary: fc.constant('alone' as const) },
        { weight: 32, arbitrary: fc.constant('together' as const) },
        { weight: 4, arbitrary: fc.constant('a day passes' as const) },
        { weight: 1, arbitrary: fc.constant('a month passes' as const) },
        {
          weight: kills ? 4 : 0,
          arbitrary: fc.constant('a process is killed' as const),
        },
      ),
      first: drawnCommand,
      second: drawnCommand,
    }),
    { minLength: 60, maxLength: 120, size: 'max' },
  );
