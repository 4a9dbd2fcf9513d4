/** The count and sum of a histogram. */
export interface Sums {
  count: number;
  sum: number;
}

/** Reads a histogram from a process's metrics, summed over the series with `label`. */
export async function sumsOf(operationsUrl: string, name: string, label: string): Promise<Sums> {
  const text = await (await fetch(`${operationsUrl}/metrics`)).text();
  const total = (suffix: string): number =>
    text
      .split('\n')
      .filter((line) => line.startsWith(`${name}_${suffix}{`) && line.includes(label))
      .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
  return { count: total('count'), sum: total('sum') };
}
