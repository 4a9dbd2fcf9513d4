import type { Call, OutputOf } from '@gatehouse/contracts';

/** Under which an answer is kept; `keyOf(contract)` alone stands for all answers of a call. */
export const keyOf = (contract: Call, ...input: object[]): unknown[] => [
  contract.subject,
  ...input,
];

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

export type ItemOf<C extends Call> = OutputOf<C> extends Page<infer Item> ? Item : never;
