import { useState } from 'react';
import type { StandingMark } from '@/domain/log/childMarks';
import { cellText, type TableColumn, type TableDescription } from '@/export/table';
import { Button } from '@/ui/Button';
import { useOpener } from '@/ui/Editor';
import { MarkForm, type MarkPlace, useMarkForm } from './MarkForm';
import styles from './NobodyTable.module.css';

interface LineProps {
  columns: readonly TableColumn[];
  row: TableDescription['rows'][number];
  /** What stands with the mark: the button that changes it. */
  children?: React.ReactNode;
}

/** A child in a line of the table. */
export function NobodyLine({ columns: [naming, ...rest], row, children }: LineProps) {
  return (
    <tr>
      <th scope="row">{naming && cellText(row, naming.key)}</th>
      {rest.map(({ key, label, align }) => (
        <td key={key} data-align={align} data-key={key} data-label={label}>
          {key === 'mark' ? (
            <>
              {cellText(row, key) !== '' && (
                <span className={styles.made}>{cellText(row, key)}</span>
              )}
              {children}
            </>
          ) : (
            cellText(row, key)
          )}
        </td>
      ))}
    </tr>
  );
}

interface MarkedLineProps extends Omit<LineProps, 'children'> {
  child: { readonly team: string; readonly reference: string };
  standing: StandingMark | undefined;
  place: MarkPlace;
}

/** The same of a child who may be marked here. */
export function MarkedLine({ columns, row, child, standing, place }: MarkedLineProps) {
  const opener = useOpener();
  const [news, setNews] = useState('');
  const form = useMarkForm(child, standing, place, () => {
    setNews('Saved.');
    opener.close();
  });
  const open = opener.chosen ?? form.begun;
  const name = `${standing ? 'Change the mark of' : 'Mark'} ${child.reference}`;
  return (
    <>
      <NobodyLine columns={columns} row={row}>
        <Button
          ref={opener.button}
          className={styles.mark}
          aria-label={name}
          aria-expanded={open}
          onClick={() => {
            setNews('');
            opener.choose(!open);
          }}
        >
          {standing ? 'Change' : 'Mark'}
        </Button>
        <span role="status" className={styles.news}>
          {news}
        </span>
      </NobodyLine>
      {open && (
        <tr className={styles.form}>
          <td colSpan={columns.length}>
            <MarkForm
              form={form}
              name={name}
              standing={standing !== undefined}
              place={place}
              onClose={opener.close}
            />
          </td>
        </tr>
      )}
    </>
  );
}
