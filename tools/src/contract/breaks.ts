import { misfits } from './misfits.js';
import type { CallShape, ContractShape } from './shape.js';

/**
 * Where what others were told they can rely on does not hold any more: a sentence for each. Versions run side by side while one
 * takes the place of the other, so each has to understand what the other says.
 */
export function breaksOf(released: ContractShape, now: ContractShape): string[] {
  const calls = Object.entries(released.calls).flatMap(([subject, before]) => {
    const after = now.calls[subject];
    return (after ? breaksOfCall(before, after) : [': is gone']).map((what) => subject + what);
  });
  const events = Object.entries(released.events).flatMap(([subject, before]) => {
    const after = now.events[subject];
    if (!after) return [`${subject}: is gone`];
    return [
      // Those that are in the stream, or come from services of the version before.
      ...misfits(before, after).map(
        (what) => `${subject}: what was said is not understood: ${what}`,
      ),
      ...misfits(after, before).map((what) => `${subject}: is not understood any more: ${what}`),
    ];
  });
  return [...calls, ...events];
}

function breaksOfCall(before: CallShape, after: CallShape): string[] {
  return [
    ...(before.route === after.route ? [] : [`: is ${after.route ?? 'internal'} now`]),
    ...misfits(before.input, after.input).map((what) => ` takes less than it did: ${what}`),
    ...(before.body
      ? misfits(before.body, after.body ?? { not: {} }).map(
          (what) => ` takes less of a body than it did: ${what}`,
        )
      : []),
    ...misfits(after.output, before.output).map((what) => ` answers otherwise: ${what}`),
    // A service that is newer than the one it asks gets the answer of before.
    ...(before.isRead
      ? misfits(before.output, after.output).map(
          (what) => ` cannot be read from the version before: ${what}`,
        )
      : []),
  ];
}
