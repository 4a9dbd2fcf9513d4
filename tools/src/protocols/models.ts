/** One way to explore a model: definitions that bound it or choose what is claimed. */
export interface Check {
  name: string;
  defines: string[];
  /** That something comes to pass, where every process goes on: Spin then looks for circles in which it never does. */
  liveness?: boolean;
}

export interface Model {
  /** The name of its file in `protocols/`. */
  name: string;
  /** What is proven of it, in every interleaving. */
  checks: Check[];
  /** Where an error is looked for first, once a guard is taken out: smaller bounds, or all that is near before anything that is far. */
  canaries: { defines?: string[]; nearestFirst?: boolean };
}

export const models: Model[] = [
  {
    name: 'cut-off',
    checks: [
      { name: 'nobody is let in after the answer', defines: [] },
      { name: 'the answer comes', defines: ['LIVENESS', 'ALONE'], liveness: true },
    ],
    canaries: { defines: ['ALONE'] },
  },
  {
    name: 'redemption',
    checks: [{ name: 'one membership, and none of a withdrawn invitation', defines: [] }],
    canaries: {},
  },
  {
    name: 'outbox',
    checks: [
      { name: 'every effect once, in order, and none is lost', defines: [] },
      { name: 'nor where a consumer gives an event up', defines: ['RELAYS=1', 'FAILURES=1'] },
    ],
    canaries: { defines: ['RELAYS=1', 'FAILURES=1'], nearestFirst: true },
  },
];
