const columnOf = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A select list that returns the columns of fields under the fields' names. @param prefix such as `c.`, for a table with an alias */
export const columns = (fields: readonly string[], prefix = ''): string =>
  fields
    .map((field) => {
      const column = columnOf(field);
      return column === field ? `${prefix}${column}` : `${prefix}${column} as "${field}"`;
    })
    .join(', ');

/** The statement that inserts a row with these fields; the parameters are their values in the same order. */
export const insertion = (table: string, fields: readonly string[]): string =>
  `insert into ${table} (${fields.map(columnOf).join(', ')})
   values (${fields.map((_, index) => `$${String(index + 1)}`).join(', ')})`;
