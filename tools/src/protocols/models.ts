/** One way to check a model: definitions that bound it or choose the claim. */
export interface Check {
  name: string;
  defines: string[];
  /** A liveness claim under weak fairness: Spin searches for non-progress cycles. */
  liveness?: boolean;
}

export interface Model {
  /** Its file in `protocols/`. */
  name: string;
  /** What is proven for every interleaving. */
  checks: Check[];
  /** How to search for an error without a guard: smaller bounds, or breadth first. */
  canaries: { defines?: string[]; nearestFirst?: boolean };
}

export const models: Model[] = [
  {
    name: 'cut-off',
    checks: [
      { name: 'no one is let in after the response', defines: [] },
      { name: 'the response comes', defines: ['LIVENESS', 'ALONE'], liveness: true },
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
