/**
 * Measures the duration of a successful step with `node:perf_hooks`; `npm start -- --timings`
 * prints all measures.
 */
export async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  performance.measure(name, { start });
  return result;
}

/** One line per step: its start, in seconds since the process started, and its duration. */
export function timings(): string {
  const seconds = (ms: number): string => (ms / 1000).toFixed(2).padStart(7);
  const rows = performance
    .getEntriesByType('measure')
    .toSorted((a, b) => a.startTime - b.startTime)
    .map(({ name, startTime, duration }) => `${seconds(startTime)} ${seconds(duration)}  ${name}`);
  return ['  began    took  seconds', ...rows].join('\n');
}
