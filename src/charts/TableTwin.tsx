import { cellText, headingOf, type TableColumn, type TableDescription } from '@/export/table';
import { type Column, DataTable } from '@/ui/DataTable';
import { StatusMark } from './StatusMark';

/** So many rows, and cells, stand as blocks on a phone; of more, a column at a time is shown, or there would be no end of them. */
const FEW = { rows: 6, cells: 40 } as const;

type Row = TableDescription['rows'][number];

/** A table from its description, as read; downloads are made from the same. */
export function TableTwin({
  table,
  captionHidden = false,
  first,
}: {
  table: TableDescription;
  /** Where a heading above already says it. */
  captionHidden?: boolean;
  /** The column to be read first on a phone, where one stands beside the name at a time. */
  first?: string;
}) {
  const [naming, ...rest] = table.columns;
  const places = new Map(table.rows.map((row, i) => [row, i]));
  return (
    <DataTable
      caption={table.caption}
      captionHidden={captionHidden}
      columns={[columnOf(naming), ...rest.map(columnOf)]}
      rows={table.rows}
      {...((table.rows.length > FEW.rows || table.rows.length * rest.length > FEW.cells) && {
        oneAtATime: { label: 'Shown', ...(first !== undefined && { first }) },
      })}
      rowKey={(row) => String(places.get(row))}
    />
  );
}

function columnOf(column: TableColumn): Column<Row> {
  return {
    key: column.key,
    label: headingOf(column),
    align: column.align,
    cell: (row) => {
      const cell = row[column.key];
      return typeof cell === 'object' && 'status' in cell ? (
        <StatusMark status={cell.text} />
      ) : (
        cellText(row, column.key)
      );
    },
  };
}
