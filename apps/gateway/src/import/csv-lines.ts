/** A line without its line break; null for one that is longer than any row can be. */
export type Line = string | null;

const LONGEST = 8 * 1024;
const LINE_FEED = 0x0a;

/** Invalid UTF-8 becomes U+FFFD, which affects only its own row. The byte order mark is dropped. */
const textOf = (line: Buffer): string => line.toString('utf8').replace(/\r$/, '');

/** Splits a file into lines (LF or CRLF), buffering at most one. */
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
