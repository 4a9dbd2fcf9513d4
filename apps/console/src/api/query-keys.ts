import type { Call, OutputOf } from '@gatehouse/contracts';

/** The query key of a call. `queryKeyOf(contract)` alone matches all queries of the call. */
export const queryKeyOf = (contract: Call, ...input: object[]): unknown[] => [
  contract.subject,
  ...input,
];

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

export type ItemOf<C extends Call> = OutputOf<C> extends Page<infer Item> ? Item : never;
