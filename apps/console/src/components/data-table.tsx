import { Box, Button, Skeleton, Stack } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { number } from '../i18n/formats.js';
import type { Column } from './column.js';
import { ProblemAlert } from './problem-alert.js';
import { HeaderCell } from './header-cell.js';
import { TableRow } from './table-row.js';
import { usePrinting } from './use-printing.js';
import type { Selection } from './use-selection.js';
import type { Sorting } from './use-sorting.js';

export interface PagedQuery<Item> {
  items: Item[];
  isPending: boolean;
  error: unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
  refetch: () => unknown;
}

interface DataTableProps<Item> {
  /** Accessible name. */
  label: string;
  pages: PagedQuery<Item>;
  columns: Column<Item>[];
  keyOf: (item: Item) => string;
  empty: ReactNode;
  selection?: Selection<Item> | undefined;
  sorting?: Sorting | undefined;
}

/** Of most rows, so that measuring them changes nothing. */
const ROW_PX = 59;
const OVERSCAN = 12;

/** A virtualized table with infinite scrolling: only visible rows are rendered. */
export function DataTable<Item>({
  label,
  pages,
  columns,
  keyOf,
  empty,
  selection,
  sorting,
}: DataTableProps<Item>) {
  const { t } = useTranslation();
  const { items, hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const tableBody = useRef<HTMLTableSectionElement>(null);
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    // Otherwise rows are rendered at once for every event, however many come before the next frame.
    useFlushSync: false,
    scrollMargin: tableBody.current?.offsetTop ?? 0,
  });
  const printing = usePrinting({
    count: items.length,
    hasMore: hasNextPage,
    loadMore: fetchNextPage,
  });
  const inView = rows.getVirtualItems();
  const last = inView.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= items.length - OVERSCAN) void fetchNextPage();
  }, [last, items.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  if (pages.isPending) return <TableSkeleton />;
  if (pages.error && items.length === 0) {
    return <ProblemAlert problem={pages.error} onRetry={() => void pages.refetch()} />;
  }
  if (items.length === 0) return <>{empty}</>;
  const visible = printing ? items.map((_, index) => ({ index })) : inView;
  const before = printing ? 0 : (inView[0]?.start ?? 0) - rows.options.scrollMargin;
  const end = (inView.at(-1)?.end ?? 0) - rows.options.scrollMargin;
  const after = printing ? 0 : rows.getTotalSize() - end;
  return (
    <Box>
      <table
        className="list"
        aria-label={label}
        aria-rowcount={hasNextPage ? -1 : items.length + 1}
      >
        <thead>
          <tr>
            {selection && <SelectAll selection={selection} items={items} />}
            {columns.map((column) => (
              <HeaderCell key={column.header} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody ref={tableBody}>
          <Spacer height={before} columns={columns.length + (selection ? 1 : 0)} />
          {visible.map(({ index }) => {
            const item = items[index];
            return item === undefined ? null : (
              <TableRow
                key={keyOf(item)}
                item={item}
                index={index}
                columns={columns}
                measure={rows.measureElement}
                {...(selection && {
                  selected: selection.selected.has(keyOf(item)),
                  selectLabel: t('list.select', { name: selection.labelOf(item) }),
                  onSelect: selection.toggle,
                })}
              />
            );
          })}
          <Spacer height={after} columns={columns.length + (selection ? 1 : 0)} />
        </tbody>
      </table>
      {printing && hasNextPage && (
        <p>{t('list.partlyPrinted', { formatted: number(items.length) })}</p>
      )}
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

function SelectAll<Item>({
  selection: { selected, set },
  items,
}: {
  selection: Selection<Item>;
  items: readonly Item[];
}) {
  const { t } = useTranslation();
  const all = selected.size > 0 && selected.size >= items.length;
  return (
    <th scope="col" className="select">
      <input
        type="checkbox"
        aria-label={t('list.selectLoaded')}
        checked={all}
        ref={(box) => {
          if (box) box.indeterminate = selected.size > 0 && !all;
        }}
        onChange={() => set(all ? [] : items)}
      />
    </th>
  );
}

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
