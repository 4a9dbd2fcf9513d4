import { VisuallyHidden } from '@mantine/core';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Column } from './column.js';
import { classOf } from './table-row.js';
import type { Sorting } from './use-sorting.js';

/** The head of a column, with a button where the list can be sorted by it. */
export function HeaderCell<Item>({
  column: { header, wide, end, sort },
  sorting,
}: {
  column: Column<Item>;
  sorting: Sorting | undefined;
}) {
  const className = classOf({ wide, end });
  if (!sorting || sort === undefined)
    return (
      <th scope="col" className={className}>
        {end ? <VisuallyHidden>{header}</VisuallyHidden> : header}
      </th>
    );
  const isSorted = sorting.by === sort;
  const Arrow = sorting.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      className={className}
      {...(isSorted && { 'aria-sort': sorting.descending ? 'descending' : 'ascending' })}
    >
      <button type="button" className="sort" onClick={() => sorting.sortBy(sort)}>
        {header}
        {isSorted && <Arrow size={13} aria-hidden />}
      </button>
    </th>
  );
}
