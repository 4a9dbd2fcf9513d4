const realDate = Date;

/** Lets this process believe that it is so many minutes later, or earlier, than it is. @returns what sets it right again */
export function shiftClock(minutes: number): () => void {
  const off = minutes * 60_000;
  globalThis.Date = new Proxy(realDate, {
    construct: (_target, given: ConstructorParameters<DateConstructor> | []) =>
      given.length === 0 ? new realDate(realDate.now() + off) : new realDate(...given),
    get: (target, name) =>
      name === 'now' ? () => target.now() + off : (Reflect.get(target, name) as unknown),
  });
  return () => {
    globalThis.Date = realDate;
  };
}
