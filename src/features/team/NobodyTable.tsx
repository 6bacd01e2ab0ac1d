import { useEntries, useSession, useUnitTree } from '@/data/queries';
import { isShut } from '@/domain/board/openChild';
import { markDraft } from '@/domain/log/childMarks';
import { refusalOf } from '@/domain/permissions/mayWrite';
import { headingOf, type TableDescription } from '@/export/table';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import type { MarkPlace } from './MarkForm';
import { MarkedLine, NobodyLine } from './NobodyLine';
import styles from './NobodyTable.module.css';
import { markOf, type Waiting } from './nobodyTable';

interface NobodyTableProps {
  table: TableDescription;
  /** The children of its rows, in the same order. */
  waiting: readonly Waiting[];
  place: MarkPlace;
}

/** A line a child; on a phone a block of two or three lines, where each figure says what it is. */
export function NobodyTable({ table, waiting, place }: NobodyTableProps) {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { columns } = table;
  /** A restricted case takes no mark: the log would tell its reference. */
  const mayMark = (child: Waiting) =>
    child.reference !== '' &&
    !child.restricted &&
    !refusalOf(markDraft(entries, child, place.month, { mark: 'raised' }), session, entries, tree);
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{table.caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-align={column.align}>
              {headingOf(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, i) => {
          const child = waiting[i];
          if (!child) return null;
          const key = isShut(child) ? `restricted ${i}` : child.reference;
          return mayMark(child) ? (
            <MarkedLine
              key={key}
              {...{ columns, row, child, place }}
              standing={markOf(child, entries)}
            />
          ) : (
            <NobodyLine key={key} columns={columns} row={row} />
          );
        })}
      </tbody>
    </table>
  );
}
