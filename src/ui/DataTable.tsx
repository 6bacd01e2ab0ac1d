import { useId, useState } from 'react';
import styles from './DataTable.module.css';
import { Select } from './Select';
import { SortButton } from './SortButton';
import { useTableShape } from './tableShape';
import { VisuallyHidden } from './VisuallyHidden';

export interface Sort {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

export interface Column<Row> {
  readonly key: string;
  readonly label: React.ReactNode;
  /** The heading in words, where it is more than words. */
  readonly name?: string;
  /** Figures stand at the end, so that their decimals line up. */
  readonly align?: 'start' | 'end';
  readonly sortable?: boolean;
  readonly cell: (row: Row) => React.ReactNode;
  /** A class for the cell's ground, as in a heat table. */
  readonly cellClass?: (row: Row) => string | undefined;
  /**
   * Where each row is a block: the main figure stands beside the name; words that say what they are have no heading, long
   * ones a line of their own.
   */
  readonly inBlock?: 'lead' | 'said' | 'line';
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
  /** On a phone, one column beside the name at a time, chosen in a list of that label, instead of each row as a block. */
  oneAtATime?: { readonly label: string; readonly first?: string };
}

/**
 * A plain table. Its head and first column stay in view; where it is wider than its place it scrolls, by keyboard too. On a
 * phone nothing of it is out of view: each row is a block, every figure under the heading of its column.
 */
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
  oneAtATime,
}: DataTableProps<Row>) {
  const id = useId();
  const { box, table, shape } = useTableShape();
  const [naming, ...all] = columns;
  const [chosen, setChosen] = useState(oneAtATime?.first ?? all[0]?.key ?? '');
  const blocks = shape === 'blocks' && oneAtATime === undefined;
  const one = shape === 'blocks' && oneAtATime !== undefined;
  const rest = one ? all.filter(({ key }) => key === chosen) : all;
  // Rows and cells that are laid out as blocks are still a table's to whoever hears it.
  const role = (name: string) => (blocks ? name : undefined);
  return (
    <div
      ref={box}
      className={styles.box}
      data-shape={one ? 'one' : shape}
      {...(shape === 'wider' && { role: 'region', tabIndex: 0, 'aria-labelledby': id })}
    >
      {one && (
        <Select
          label={oneAtATime.label}
          options={all.map(({ key, label, name }) => ({
            value: key,
            label: name ?? String(label),
          }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <table ref={table} className={styles.table} role={role('table')}>
        <caption id={id}>
          {captionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : <span>{caption}</span>}
        </caption>
        <thead role={role('rowgroup')}>
          <tr role={role('row')}>
            {[naming, ...rest].map((column) => (
              <HeadCell
                key={column.key}
                column={column}
                sort={sort}
                onSort={onSort}
                role={role('columnheader')}
              />
            ))}
          </tr>
        </thead>
        {groupsOf(rows, groupOf).map(([group, members]) => (
          <tbody key={group} role={role('rowgroup')}>
            {groupOf && (
              <tr className={styles.group} role={role('row')}>
                <th scope="rowgroup" colSpan={rest.length + 1} role={role('rowheader')}>
                  <span>{group}</span>
                </th>
              </tr>
            )}
            {members.map((row) => (
              <tr key={rowKey(row)} className={rowClass?.(row)} role={role('row')}>
                <th scope="row" data-align={naming.align} role={role('rowheader')}>
                  {naming.cell(row)}
                </th>
                {rest.map((column) => (
                  <BodyCell key={column.key} column={column} row={row} blocks={blocks} />
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

function BodyCell<Row>({
  column: { label, align, inBlock, cell, cellClass },
  row,
  blocks,
}: {
  column: Column<Row>;
  row: Row;
  blocks: boolean;
}) {
  const shown = cell(row);
  return (
    <td
      data-align={align}
      className={cellClass?.(row)}
      {...(blocks && { role: 'cell', 'data-in-block': inBlock, 'data-empty': isEmpty(shown) })}
    >
      {blocks && inBlock === undefined && (
        <span aria-hidden="true" className={styles.label}>
          {label}
        </span>
      )}
      {shown}
    </td>
  );
}

function isEmpty(shown: React.ReactNode): boolean {
  return shown === '' || shown === null || shown === undefined || shown === false;
}

function HeadCell<Row>({
  column: { key, label, align, sortable },
  sort,
  onSort,
  role,
}: {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
  role: string | undefined;
}) {
  if (!sortable || !onSort) {
    return (
      <th scope="col" data-align={align} role={role}>
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
    <th scope="col" data-align={align} aria-sort={direction ?? 'none'} role={role}>
      <SortButton
        label={label}
        direction={direction}
        onPress={() => onSort({ key, direction: next })}
      />
    </th>
  );
}
