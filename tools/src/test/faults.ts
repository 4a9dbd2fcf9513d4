import { z } from 'zod';

const Report = z.object({
  id: z.string(),
  load: z.string(),
  fault: z.string(),
  lost: z.number().optional(),
  wholeMs: z.number().optional(),
  note: z.string().optional(),
});

/** Prints what the tests have told of faults, a line of JSON each, as a table. */
export function printFaults(lines: string): void {
  const reports = lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Report.parse(JSON.parse(line)))
    .sort((a, b) => a.id.localeCompare(b.id));
  console.log('\n| case | load | fault | lost | whole after | besides |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const { id, load, fault, lost, wholeMs, note } of reports) {
    const whole = wholeMs === undefined ? '' : `${(wholeMs / 1000).toFixed(1)} s`;
    console.log(`| ${[id, load, fault, lost ?? '', whole, note ?? ''].join(' | ')} |`);
  }
}
