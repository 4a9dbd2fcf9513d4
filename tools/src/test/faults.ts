import { z } from 'zod';

const Report = z.object({
  id: z.string(),
  load: z.string(),
  fault: z.string(),
  lost: z.number().optional(),
  recoveryMs: z.number().optional(),
  note: z.string().optional(),
});

/** Prints the fault reports, one JSON object per line, as a table. */
export function printFaults(lines: string): void {
  const reports = lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Report.parse(JSON.parse(line)))
    .sort((a, b) => a.id.localeCompare(b.id));
  console.log('\n| case | load | fault | lost | recovered after | notes |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const { id, load, fault, lost, recoveryMs, note } of reports) {
    const recovered = recoveryMs === undefined ? '' : `${(recoveryMs / 1000).toFixed(1)} s`;
    console.log(`| ${[id, load, fault, lost ?? '', recovered, note ?? ''].join(' | ')} |`);
  }
}
