/** Something that waits until the gate is opened. */
export interface Gate {
  opened: Promise<void>;
  open(): void;
}

export function newGate(): Gate {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}
