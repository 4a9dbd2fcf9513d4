const NOTE = 'Made from the code by `npm run generate`. Changes by hand are overwritten.';

/** A document with this title. */
export const markdown = (title: string, parts: string[]): string =>
  `${[`# ${title}`, NOTE, ...parts].join('\n\n')}\n`;

export const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;

export const table = (heads: string[], rows: string[]): string =>
  [row(heads), row(heads.map(() => '---')), ...rows].join('\n');
