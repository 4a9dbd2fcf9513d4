import { memo, type MouseEvent, type ReactNode } from 'react';
import type { Column } from './column.js';

interface RowProps<Item> {
  item: Item;
  index: number;
  columns: Column<Item>[];
  measure: (row: HTMLTableRowElement | null) => void;
  /** Undefined where rows can't be selected. */
  selected?: boolean | undefined;
  onSelect?: ((item: Item, isRange: boolean) => void) | undefined;
  selectLabel?: string | undefined;
}

/** Memoized, so scrolling renders only the rows that become visible. */
export const TableRow = memo(function TableRow<Item>(props: RowProps<Item>) {
  const { item, index, columns, measure, selected, onSelect, selectLabel } = props;
  return (
    <tr
      data-index={index}
      ref={measure}
      aria-rowindex={index + 2}
      data-selected={selected}
      onClick={followRowLink}
    >
      {onSelect && (
        <td className="select">
          {/* Plain, since many are rendered while scrolling. */}
          <input
            type="checkbox"
            aria-label={selectLabel}
            checked={selected ?? false}
            onChange={({ nativeEvent }) =>
              onSelect(item, nativeEvent instanceof globalThis.MouseEvent && nativeEvent.shiftKey)
            }
          />
        </td>
      )}
      {columns.map(({ header, render, wide, end }) => (
        <td key={header} className={classOf({ wide, end })}>
          {render(item)}
        </td>
      ))}
    </tr>
  );
}) as <Item>(props: RowProps<Item>) => ReactNode;

export const classOf = ({
  wide,
  end,
}: {
  wide?: boolean | undefined;
  end?: boolean | undefined;
}): string => [wide && 'wide', end && 'end'].filter(Boolean).join(' ');

const INTERACTIVE = 'a, button, input, label, select, textarea, [role=menu], .select';

/** A click anywhere in a row follows its link, which remains for the keyboard and a new tab. */
function followRowLink({ currentTarget, target, ctrlKey, metaKey, shiftKey }: MouseEvent): void {
  // Dialogs of a row are elsewhere in the document.
  if (!(target instanceof Element) || !currentTarget.contains(target)) return;
  if (target.closest(INTERACTIVE) || getSelection()?.isCollapsed === false) return;
  const options = { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey };
  currentTarget
    .querySelector('a.row-link')
    ?.dispatchEvent(new globalThis.MouseEvent('click', options));
}
