import { Box, Button, Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert.js';

export interface Column<Item> {
  header: string;
  show: (item: Item) => ReactNode;
  /** Left out where the screen is narrow: the first column then says the same below the name. */
  wide?: boolean;
  /** For what one can do: at the end of the row. */
  end?: boolean;
}

interface Pages<Item> {
  items: Item[];
  isPending: boolean;
  error: unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
  refetch: () => unknown;
}

interface ListProps<Item> {
  /** What the list is of, for those who cannot see it. */
  label: string;
  pages: Pages<Item>;
  columns: Column<Item>[];
  keyOf: (item: Item) => string;
  empty: ReactNode;
}

const ROW_PX = 57;
const AHEAD = 12;

/** A list that grows as it is scrolled. Only the rows in sight are in the page, so 10,000 of them cost what 30 cost. */
export function List<Item>({ label, pages, columns, keyOf, empty }: ListProps<Item>) {
  const { t } = useTranslation();
  const { items, hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const box = useRef<HTMLTableSectionElement>(null);
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => ROW_PX,
    overscan: AHEAD,
    scrollMargin: box.current?.offsetTop ?? 0,
  });
  const inSight = rows.getVirtualItems();
  const last = inSight.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= items.length - AHEAD) void fetchNextPage();
  }, [last, items.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  if (pages.isPending) return <Loading />;
  if (pages.error && items.length === 0) {
    return <ProblemAlert problem={pages.error} onRetry={() => void pages.refetch()} />;
  }
  if (items.length === 0) return <>{empty}</>;
  const before = (inSight[0]?.start ?? 0) - rows.options.scrollMargin;
  const after = rows.getTotalSize() - ((inSight.at(-1)?.end ?? 0) - rows.options.scrollMargin);
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
        <tbody ref={box}>
          <Gap height={before} columns={columns.length} />
          {inSight.map(({ index }) => {
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
          <Gap height={after} columns={columns.length} />
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

/** One row. While the list is scrolled only those are made that come into sight. */
const Row = memo(function Row<Item>({ item, index, columns, measure }: RowProps<Item>) {
  return (
    <tr data-index={index} ref={measure} aria-rowindex={index + 2}>
      {columns.map(({ header, show, wide, end }) => (
        <td key={header} className={classOf({ wide, end })}>
          {show(item)}
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

const Gap = ({ height, columns }: { height: number; columns: number }) =>
  height > 0 ? (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  ) : null;

function Loading() {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" role="status" aria-label={t('common.loading')}>
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} height={44} radius="sm" />
      ))}
    </Stack>
  );
}
