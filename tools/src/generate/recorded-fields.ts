/** The part of an audited table's declaration that names fields. */
export interface AuditedTable {
  tells: readonly string[];
  hides?: Readonly<Record<string, string>>;
}

const camelCase = (column: string): string =>
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A module with the names of all fields that records of changes contain. */
export function recordedFields(tables: readonly AuditedTable[]): string {
  const fields = tables.flatMap(({ tells, hides = {} }) => [
    ...tells.map(camelCase),
    ...Object.values(hides),
  ]);
  const lines = [...new Set(fields)].sort().map((field) => `  '${field}',`);
  return `/**
 * The fields that audit records can contain, which the console has a label for. Generated from the services' \`audited-tables.ts\` by
 * \`npm run generate\`: do not edit.
 */
export const RECORDED_FIELDS = [
${lines.join('\n')}
] as const;

export type RecordedField = (typeof RECORDED_FIELDS)[number];
`;
}
