import type { QueryRunner } from 'typeorm';

/** Brings text that was stored before all text was taken as NFC into that form: columns by table. */
export async function composeTexts(
  runner: QueryRunner,
  texts: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  for (const [table, columns] of Object.entries(texts)) {
    const composed = columns.map((column) => `${column} = normalize(${column}, NFC)`);
    const decomposed = columns.map((column) => `${column} is not nfc normalized`);
    await runner.query(
      `update ${table} set ${composed.join(', ')} where ${decomposed.join(' or ')}`,
    );
  }
}
