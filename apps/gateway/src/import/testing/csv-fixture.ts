import type { CustomerInvitationRow } from '@gatehouse/contracts/invitations';
import { MemberInvitationRow } from '@gatehouse/contracts/invitations';
import { rowsOf, type CsvRow } from '../csv-rows.js';

/** Reads a file that arrives in pieces of this many bytes. */
export async function read(
  file: string | Buffer,
  shape: typeof CustomerInvitationRow | typeof MemberInvitationRow = MemberInvitationRow,
  piece = 7,
): Promise<CsvRow[]> {
  const bytes = Buffer.from(file);
  async function* pieces() {
    for (let from = 0; from < bytes.length; from += piece)
      yield await Promise.resolve(bytes.subarray(from, from + piece));
  }
  const rows: CsvRow[] = [];
  for await (const row of rowsOf(pieces(), shape)) rows.push(row);
  return rows;
}
