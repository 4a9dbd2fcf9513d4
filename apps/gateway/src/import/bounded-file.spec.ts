import { MemberInvitationRow } from '@gatehouse/contracts/invitations';
import { describe, expect, it } from 'vitest';
import { slicesOf, unhurried } from './bounded-file.js';
import { rowsOf } from './csv-rows.js';

const HEADER = 'email,roles\n';

/** Reads a file as an import does. @returns how often the event loop turned meanwhile */
async function turnsWhileReading(file: string): Promise<number> {
  let turns = 0;
  let isOver = false;
  const others = (): void => {
    turns++;
    if (!isOver) setImmediate(others);
  };
  setImmediate(others);
  for await (const row of unhurried(rowsOf(slicesOf(Buffer.from(file)), MemberInvitationRow)))
    expect(row.row).toBeGreaterThan(1);
  isOver = true;
  return turns;
}

describe('while a file is read', () => {
  it.each([
    ['blank lines', '\n'.repeat(100_000), 90],
    ['quotation marks that are never closed', '"a\n'.repeat(2_000), 190],
    ['rows', 'a@x.example,agent\n'.repeat(5_000), 500],
  ])('F47: of %s, others have their turn', async (_, lines, times) => {
    expect(await turnsWhileReading(HEADER + lines)).toBeGreaterThan(times);
  });
});
