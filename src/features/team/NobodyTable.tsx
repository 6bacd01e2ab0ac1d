import { cellText, headingOf, type TableDescription } from '@/export/table';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import styles from './NobodyTable.module.css';

/** A line a child; on a phone a block of two or three lines, where each figure says what it is. */
export function NobodyTable({ table }: { table: TableDescription }) {
  const [naming, ...rest] = table.columns;
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{table.caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column.key} scope="col" data-align={column.align}>
              {headingOf(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: restricted cases have no name of their own.
          <tr key={i}>
            <th scope="row">{cellText(row, naming.key)}</th>
            {rest.map(({ key, label, align }) => (
              <td key={key} data-align={align} data-key={key} data-label={label}>
                {cellText(row, key)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
