/**
 * Notes how long something takes until it has succeeded, as a measure of `node:perf_hooks`, under its name: `npm start -- --timings`
 * prints them all.
 */
export async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  performance.measure(name, { start });
  return result;
}

/** What was noted, a line each: when it began and how long it took, in seconds since this process was started. */
export function timings(): string {
  const seconds = (ms: number): string => (ms / 1000).toFixed(2).padStart(7);
  const rows = performance
    .getEntriesByType('measure')
    .toSorted((a, b) => a.startTime - b.startTime)
    .map(({ name, startTime, duration }) => `${seconds(startTime)} ${seconds(duration)}  ${name}`);
  return ['  began    took  seconds', ...rows].join('\n');
}
