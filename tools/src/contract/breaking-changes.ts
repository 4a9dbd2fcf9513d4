import { incompatibilities } from './schema-compatibility.js';
import type { CallShape, ContractShape } from './contract-shape.js';

/**
 * Breaking changes of the contract, one sentence each. During an update two versions run side by side,
 * so each must understand the other.
 */
export function breakingChanges(released: ContractShape, now: ContractShape): string[] {
  const calls = Object.entries(released.calls).flatMap(([subject, before]) => {
    const after = now.calls[subject];
    return (after ? breakingCallChanges(before, after) : [': is gone']).map(
      (what) => subject + what,
    );
  });
  const events = Object.entries(released.events).flatMap(([subject, before]) => {
    const after = now.events[subject];
    if (!after) return [`${subject}: is gone`];
    return [
      // Events in the stream or from services of the previous version.
      ...incompatibilities(before, after).map(
        (what) => `${subject}: what was said is not understood: ${what}`,
      ),
      ...incompatibilities(after, before).map(
        (what) => `${subject}: is not understood any more: ${what}`,
      ),
    ];
  });
  return [...calls, ...events];
}

function breakingCallChanges(before: CallShape, after: CallShape): string[] {
  return [
    ...(before.route === after.route ? [] : [`: is ${after.route ?? 'internal'} now`]),
    ...incompatibilities(before.input, after.input).map(
      (what) => ` takes less than it did: ${what}`,
    ),
    ...(before.body
      ? incompatibilities(before.body, after.body ?? { not: {} }).map(
          (what) => ` takes less of a body than it did: ${what}`,
        )
      : []),
    ...incompatibilities(after.output, before.output).map((what) => ` answers otherwise: ${what}`),
    // A newer service that calls an older one gets the old response.
    ...(before.isRead
      ? incompatibilities(before.output, after.output).map(
          (what) => ` cannot be read from the version before: ${what}`,
        )
      : []),
  ];
}
