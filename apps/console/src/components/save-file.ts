/** Saves a file with today's date in its name. */
export function saveFile(content: Blob, name: string, extension: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = `${name}-${new Date().toISOString().slice(0, 10)}.${extension}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

type Cell = string | number | Date | null | undefined;

/** CSV as spreadsheets open it: with a byte order mark, and nothing they would take for a formula. */
export function csvOf(header: readonly string[], rows: readonly (readonly Cell[])[]): Blob {
  const lines = [header, ...rows].map((cells) => cells.map(quoted).join(','));
  return new Blob(['\uFEFF', lines.join('\r\n'), '\r\n'], { type: 'text/csv;charset=utf-8' });
}

function quoted(cell: Cell): string {
  const text = cell instanceof Date ? cell.toISOString() : String(cell ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
