import type { ReactNode } from 'react';

/** A column of a table. */
export interface Column<Item> {
  /** For a column that can be hidden. */
  id?: string;
  /** Whether it can be hidden, and is at first. */
  optional?: 'shown' | 'hidden';
  header: string;
  /** What the list is sorted by, where it can be sorted by this column. */
  sort?: string;
  render: (item: Item) => ReactNode;
  /** Hidden on narrow screens, where the first column repeats the value below the name. */
  wide?: boolean;
  /** Actions column, aligned to the end of the row. */
  end?: boolean;
}
