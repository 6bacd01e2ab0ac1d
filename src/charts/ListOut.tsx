import { useContext, useState } from 'react';
import { count } from '@/domain/format';
import { download } from '@/export/download';
import { type ListFacts, listFile, listUse } from '@/export/listFacts';
import { SimulatedContext } from '@/export/simulated';
import type { TableDescription } from '@/export/table';
import { Button } from '@/ui/Button';
import styles from './ListOut.module.css';

interface ListOutProps {
  /** All of the list: what the screen shows of it is made from the same. */
  table: TableDescription;
  facts: ListFacts;
}

/** Copies a list of the screen, or saves it as CSV, for its audience. The code for it is fetched when it is asked for. */
export function ListOut({ table, facts }: ListOutProps) {
  const simulated = useContext(SimulatedContext);
  const [news, setNews] = useState('');
  const tell = (work: () => Promise<string>) => () => {
    setNews('');
    work().then(setNews, (error: Error) => setNews(error.message));
  };

  async function copy(): Promise<string> {
    const { listText } = await import('@/export/list');
    const text = listText(table, facts, simulated, '\t');
    // Absent where the page is not served securely, whatever its type says.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    return (clipboard?.writeText(text) ?? Promise.reject()).then(
      () => `Copied ${count(table.rows.length, 'row')}.`,
      () => 'The browser would not copy it. Save it as CSV instead.',
    );
  }

  async function save(): Promise<string> {
    const { listText } = await import('@/export/list');
    const text = `\uFEFF${listText(table, facts, simulated, ',')}\r\n`;
    download(new Blob([text], { type: 'text/csv;charset=utf-8' }), listFile(table, facts));
    return `Saved ${count(table.rows.length, 'row')}.`;
  }

  return (
    <fieldset aria-label={`${table.caption}: copy or save`} className={styles.out}>
      <Button onClick={tell(copy)}>Copy</Button>
      <Button onClick={tell(save)}>Save as CSV</Button>
      <span>{listUse[facts.audience]}</span>
      <p role="status">{news}</p>
    </fieldset>
  );
}
