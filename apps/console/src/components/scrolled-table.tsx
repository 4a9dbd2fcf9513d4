import { Box } from '@mantine/core';
import type { ReactNode } from 'react';

/** A table that scrolls within a page, also by keyboard. */
export function ScrolledTable({
  label,
  height,
  columns,
  children,
}: {
  label: string;
  height: number;
  columns: readonly string[];
  children: ReactNode;
}) {
  return (
    <Box mah={height} style={{ overflowY: 'auto' }} tabIndex={0} role="region" aria-label={label}>
      <table className="list">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Box>
  );
}
