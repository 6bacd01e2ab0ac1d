import { StatusMark } from '@/charts/StatusMark';
import { cellText, headingOf, type TableCell, type TableDescription } from '@/export/table';
import styles from './Paper.module.css';

/** The longest text, in letters, of a first column, or any other, that stays on one line; of one that needs room. */
const SHORT = { first: 24, other: 16 } as const;
const LONG = 60;

/** A table with more columns than this is set closer; with more than a sheet bears, in parts under one another. */
const DENSE = 8;
const MOST = 9;

/** A table as wide as the sheet, whose head is repeated on every sheet it runs on to. */
export function PaperTable({ table }: { table: TableDescription }) {
  const [naming, ...rest] = table.columns;
  const parts = Math.ceil(rest.length / (MOST - 1));
  const size = Math.ceil(rest.length / parts);
  return Array.from({ length: parts }, (_, i) => (
    <Part
      // biome-ignore lint/suspicious/noArrayIndexKey: parts never change places
      key={i}
      table={{ ...table, columns: [naming, ...rest.slice(i * size, (i + 1) * size)] }}
    />
  ));
}

function Part({ table: { caption, columns, rows } }: { table: TableDescription }) {
  const [naming, ...rest] = columns;
  const sizeOf = (key: string, short: number) => {
    const longest = Math.max(...rows.map((row) => cellText(row, key).length));
    return longest <= short ? 'short' : longest >= LONG ? 'long' : 'middle';
  };
  return (
    <table className={styles.table} data-dense={columns.length > DENSE || undefined}>
      <caption>{caption}</caption>
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
        {rows.map((row) => (
          <tr key={JSON.stringify(row)}>
            <th scope="row" data-size={sizeOf(naming.key, SHORT.first)}>
              {cellText(row, naming.key)}
            </th>
            {rest.map(({ key, align }) => (
              <td key={key} data-align={align} data-size={sizeOf(key, SHORT.other)}>
                <Content cell={row[key]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Content({ cell = '' }: { cell: TableCell | undefined }) {
  if (typeof cell === 'string') return cell;
  return 'status' in cell ? <StatusMark status={cell.text} /> : cell.text;
}
