import type { ReactNode } from 'react';

/** A column of a table. */
export interface Column<Item> {
  /** For a column that can be hidden. */
  id?: string;
  /** Whether it can be hidden, and is at first. */
  optional?: 'shown' | 'hidden';
  header: string;
  render: (item: Item) => ReactNode;
  /** Hidden on narrow screens, where the first column repeats the value below the name. */
  wide?: boolean;
  /** Actions column, aligned to the end of the row. */
  end?: boolean;
}
