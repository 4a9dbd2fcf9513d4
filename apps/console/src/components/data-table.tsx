import { Box, Button, Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert.js';

export interface Column<Item> {
  header: string;
  render: (item: Item) => ReactNode;
  /** Hidden on narrow screens, where the first column repeats the value below the name. */
  wide?: boolean;
  /** Actions column, aligned to the end of the row. */
  end?: boolean;
}

export interface PagedQuery<Item> {
  items: Item[];
  isPending: boolean;
  error: unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
  refetch: () => unknown;
}

interface DataTableProps<Item> {
  /** Accessible name. */
  label: string;
  pages: PagedQuery<Item>;
  columns: Column<Item>[];
  keyOf: (item: Item) => string;
  empty: ReactNode;
}

const ROW_PX = 57;
const OVERSCAN = 12;

/** A virtualized table with infinite scrolling: only visible rows are rendered. */
export function DataTable<Item>({ label, pages, columns, keyOf, empty }: DataTableProps<Item>) {
  const { t } = useTranslation();
  const { items, hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const tableBody = useRef<HTMLTableSectionElement>(null);
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    scrollMargin: tableBody.current?.offsetTop ?? 0,
  });
  const visible = rows.getVirtualItems();
  const last = visible.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= items.length - OVERSCAN) void fetchNextPage();
  }, [last, items.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  if (pages.isPending) return <TableSkeleton />;
  if (pages.error && items.length === 0) {
    return <ProblemAlert problem={pages.error} onRetry={() => void pages.refetch()} />;
  }
  if (items.length === 0) return <>{empty}</>;
  const before = (visible[0]?.start ?? 0) - rows.options.scrollMargin;
  const after = rows.getTotalSize() - ((visible.at(-1)?.end ?? 0) - rows.options.scrollMargin);
  return (
    <Box>
      <table
        className="list"
        aria-label={label}
        aria-rowcount={hasNextPage ? -1 : items.length + 1}
      >
        <thead>
          <tr>
            {columns.map(({ header, wide, end }) => (
              <th key={header} scope="col" className={classOf({ wide, end })}>
                {end ? <VisuallyHidden>{header}</VisuallyHidden> : header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={tableBody}>
          <Spacer height={before} columns={columns.length} />
          {visible.map(({ index }) => {
            const item = items[index];
            return item === undefined ? null : (
              <Row
                key={keyOf(item)}
                item={item}
                index={index}
                columns={columns}
                measure={rows.measureElement}
              />
            );
          })}
          <Spacer height={after} columns={columns.length} />
        </tbody>
      </table>
      {hasNextPage && (
        <Button
          mt="sm"
          variant="subtle"
          fullWidth
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('common.more')}
        </Button>
      )}
    </Box>
  );
}

interface RowProps<Item> {
  item: Item;
  index: number;
  columns: Column<Item>[];
  measure: (row: HTMLTableRowElement | null) => void;
}

/** Memoized, so scrolling renders only the rows that become visible. */
const Row = memo(function Row<Item>({ item, index, columns, measure }: RowProps<Item>) {
  return (
    <tr data-index={index} ref={measure} aria-rowindex={index + 2}>
      {columns.map(({ header, render, wide, end }) => (
        <td key={header} className={classOf({ wide, end })}>
          {render(item)}
        </td>
      ))}
    </tr>
  );
}) as <Item>(props: RowProps<Item>) => ReactNode;

const classOf = ({
  wide,
  end,
}: {
  wide?: boolean | undefined;
  end?: boolean | undefined;
}): string => [wide && 'wide', end && 'end'].filter(Boolean).join(' ');

const Spacer = ({ height, columns }: { height: number; columns: number }) =>
  height > 0 ? (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  ) : null;

function TableSkeleton() {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" role="status" aria-label={t('common.loading')}>
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} height={44} radius="sm" />
      ))}
    </Stack>
  );
}
