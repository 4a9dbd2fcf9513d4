const realDate = Date;

/** Shifts the clock of this process. @returns a function that resets it */
export function shiftClock(minutes: number): () => void {
  const offset = minutes * 60_000;
  globalThis.Date = new Proxy(realDate, {
    construct: (_target, args: ConstructorParameters<DateConstructor> | []) =>
      args.length === 0 ? new realDate(realDate.now() + offset) : new realDate(...args),
    get: (target, name) =>
      name === 'now' ? () => target.now() + offset : (Reflect.get(target, name) as unknown),
  });
  return () => {
    globalThis.Date = realDate;
  };
}
