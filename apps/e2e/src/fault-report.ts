import { appendFileSync } from 'node:fs';

/** What became of a fault, as `npm run faults` prints it. */
export interface FaultReport {
  id: string;
  load: string;
  /** What was done to the platform. */
  fault: string;
  /** How many changes that had been answered were gone; where that was counted. */
  lost?: number;
  /** Until all works again; where it was broken. */
  wholeMs?: number;
  /** What else was measured. */
  note?: string;
}

const file = process.env.GATEHOUSE_FAULT_REPORT;

/** Whether this is `npm run faults`, which takes its time, and holds what can be held to figures only over a while. */
export const isLong = file !== undefined;

/** Tells whoever asks for it: nobody, unless this is `npm run faults`. */
export function tellFault(report: FaultReport): void {
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(report)}\n`);
}

/** How long something stays broken: briefly in the tests, and as long as is promised in `npm run faults`. */
export const outageMs = (brieflyMs: number, longMs: number): number =>
  isLong ? longMs : brieflyMs;
