import { useEffect, useId, useRef, useState } from 'react';
import styles from './DataTable.module.css';
import { VisuallyHidden } from './VisuallyHidden';

export interface Sort {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

export interface Column<Row> {
  readonly key: string;
  readonly label: React.ReactNode;
  /** Figures stand at the end, so that their decimals line up. */
  readonly align?: 'start' | 'end';
  readonly sortable?: boolean;
  readonly cell: (row: Row) => React.ReactNode;
  /** A class for the cell's ground, as in a heat table. */
  readonly cellClass?: (row: Row) => string | undefined;
}

interface DataTableProps<Row> {
  /** Names the table; `captionHidden` where a heading above already does. */
  caption: React.ReactNode;
  captionHidden?: boolean;
  /** The first column names the row. */
  columns: readonly [Column<Row>, ...Column<Row>[]];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowClass?: (row: Row) => string | undefined;
  /** The heading under which a row stands, where a long table has some; rows of one heading follow each other. */
  groupOf?: (row: Row) => string;
  /** How the rows are sorted now; sorting them is the caller's. */
  sort?: Sort | undefined;
  onSort?: (sort: Sort) => void;
}

/** A plain table. Its head and first column stay in view; where it is wider than its place it scrolls, by keyboard too. */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  rowClass,
  groupOf,
  sort,
  onSort,
}: DataTableProps<Row>) {
  const id = useId();
  const { box, table, overflows } = useOverflow();
  const [naming, ...rest] = columns;
  return (
    <div
      ref={box}
      className={styles.box}
      data-overflows={overflows}
      {...(overflows && { role: 'region', tabIndex: 0, 'aria-labelledby': id })}
    >
      <table ref={table} className={styles.table}>
        <caption id={id}>
          {captionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : <span>{caption}</span>}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        {groupsOf(rows, groupOf).map(([group, members]) => (
          <tbody key={group}>
            {groupOf && (
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={columns.length}>
                  <span>{group}</span>
                </th>
              </tr>
            )}
            {members.map((row) => (
              <tr key={rowKey(row)} className={rowClass?.(row)}>
                <th scope="row" data-align={naming.align}>
                  {naming.cell(row)}
                </th>
                {rest.map((column) => (
                  <td
                    key={column.key}
                    data-align={column.align}
                    className={column.cellClass?.(row)}
                  >
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function groupsOf<Row>(
  rows: readonly Row[],
  groupOf: ((row: Row) => string) | undefined,
): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groupOf?.(row) ?? '';
    const members = groups.get(group);
    if (members) members.push(row);
    else groups.set(group, [row]);
  }
  // A table without rows keeps its body.
  return groups.size === 0 ? [['', []]] : [...groups];
}

function HeadCell<Row>({
  column: { key, label, align, sortable },
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}) {
  if (!sortable || !onSort) {
    return (
      <th scope="col" data-align={align}>
        {label}
      </th>
    );
  }
  const direction = sort?.key === key ? sort.direction : undefined;
  // A figure is first sorted from the highest down, a name from A.
  const next =
    direction === undefined
      ? align === 'end'
        ? 'descending'
        : 'ascending'
      : direction === 'descending'
        ? 'ascending'
        : 'descending';
  return (
    <th scope="col" data-align={align} aria-sort={direction ?? 'none'}>
      <button type="button" onClick={() => onSort({ key, direction: next })}>
        <span>{label}</span>
        <svg
          viewBox="0 0 8 8"
          width="8"
          height="8"
          aria-hidden="true"
          className={styles.arrow}
          data-direction={direction}
        >
          <path d="M0 2h8L4 7z" fill="currentColor" />
        </svg>
      </button>
    </th>
  );
}

/** Whether the table is wider than its box now. */
function useOverflow() {
  const box = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    if (!('ResizeObserver' in window) || !box.current || !table.current) return;
    const outer = box.current;
    const inner = table.current;
    const observer = new ResizeObserver(() =>
      setOverflows(inner.offsetWidth > outer.clientWidth + 1),
    );
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, []);
  return { box, table, overflows };
}
