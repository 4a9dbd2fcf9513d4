/** A line of a file, without its end; null for one that is longer than any row can be. */
export type Line = string | null;

const LONGEST = 8 * 1024;
const LINE_FEED = 0x0a;

/** Bytes that are no UTF-8 become U+FFFD here: they spoil their own row only. The mark at the beginning is no text. */
const textOf = (line: Buffer): string => line.toString('utf8').replace(/\r$/, '');

/** Cuts a file into lines (LF or CRLF), keeping no more of it than one line. */
export async function* linesOf(file: AsyncIterable<Buffer>): AsyncGenerator<Line, void> {
  let rest = Buffer.alloc(0);
  let isTooLong = false;
  for await (const chunk of file) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      const line = Buffer.concat([rest, chunk.subarray(from, end)]);
      yield isTooLong || line.length > LONGEST ? null : textOf(line);
      rest = Buffer.alloc(0);
      isTooLong = false;
      from = end + 1;
    }
    const left = Buffer.concat([rest, chunk.subarray(from)]);
    isTooLong ||= left.length > LONGEST;
    rest = isTooLong ? Buffer.alloc(0) : left;
  }
  if (isTooLong) yield null;
  else if (rest.length > 0) yield textOf(rest);
}
