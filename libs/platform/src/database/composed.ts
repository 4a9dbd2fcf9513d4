import type { QueryRunner } from 'typeorm';

/** Normalizes text to NFC that was stored before all input was. Columns by table. */
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
