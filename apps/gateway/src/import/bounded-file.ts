import { setImmediate as others } from 'node:timers/promises';
import { IMPORT_ROWS, InvalidRequest } from '@gatehouse/contracts';

/** A row may span several lines, and blank lines count too. */
const MOST_LINES = 5 * IMPORT_ROWS;
const LINE_FEED = 0x0a;
/** How much of a file is processed at once: about a millisecond, whatever it contains. */
const SLICE_BYTES = 1_024;
const ROWS_AT_ONCE = 10;

/** @throws InvalidRequest if a file has too many lines */
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

/** Yields a file in slices, and to the event loop in between. */
export async function* slicesOf(file: Buffer): AsyncGenerator<Buffer, void> {
  for (let at = 0; at < file.length; at += SLICE_BYTES) {
    yield file.subarray(at, at + SLICE_BYTES);
    await others();
  }
}

/** The same for rows: parsing wrongly quoted ones is expensive. */
export async function* unhurried<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row, void> {
  let count = 0;
  for await (const row of rows) {
    yield row;
    count++;
    if (count % ROWS_AT_ONCE === 0) await others();
  }
}
