import { appendFileSync } from 'node:fs';

/** The result of a fault test, printed by `npm run faults`. */
export interface FaultReport {
  id: string;
  load: string;
  /** What was broken. */
  fault: string;
  /** The number of acknowledged changes that were lost, if counted. */
  lost?: number;
  /** Time to recovery, if there was an outage. */
  recoveryMs?: number;
  /** Other measurements. */
  note?: string;
}

const file = process.env.GATEHOUSE_FAULT_REPORT;

/** Whether this is `npm run faults`, which runs longer and also checks figures. */
export const isLong = file !== undefined;

/** Reports a result to `npm run faults`; otherwise does nothing. */
export function reportFault(report: FaultReport): void {
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(report)}\n`);
}

/** The length of an outage: short in `npm test`, as long as promised in `npm run faults`. */
export const outageMs = (brieflyMs: number, longMs: number): number =>
  isLong ? longMs : brieflyMs;
