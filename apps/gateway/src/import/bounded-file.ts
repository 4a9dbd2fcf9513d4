import { setImmediate as others } from 'node:timers/promises';
import { IMPORT_ROWS, InvalidRequest } from '@gatehouse/contracts';

/** A row may have several lines, and blank ones count as any. */
const MOST_LINES = 5 * IMPORT_ROWS;
const LINE_FEED = 0x0a;
/** So much of a file is looked at in one go: about a millisecond, whatever it holds. */
const SLICE_BYTES = 1_024;
const ROWS_AT_ONCE = 10;

/** @throws InvalidRequest where a file has more lines than can be of use */
export function requireLines(file: Buffer): void {
  let lines = 1;
  for (let at = file.indexOf(LINE_FEED); at >= 0; at = file.indexOf(LINE_FEED, at + 1)) lines++;
  if (lines > MOST_LINES)
    throw new InvalidRequest({
      errors: [
        { pointer: '', code: 'too-many-rows', detail: `has more than ${String(MOST_LINES)} lines` },
      ],
    });
}

/** Gives a file bit by bit, and everybody else a turn in between. */
export async function* slicesOf(file: Buffer): AsyncGenerator<Buffer, void> {
  for (let at = 0; at < file.length; at += SLICE_BYTES) {
    yield file.subarray(at, at + SLICE_BYTES);
    await others();
  }
}

/** The same for rows: reading one that is quoted wrongly is work. */
export async function* unhurried<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row, void> {
  let count = 0;
  for await (const row of rows) {
    yield row;
    count++;
    if (count % ROWS_AT_ONCE === 0) await others();
  }
}
