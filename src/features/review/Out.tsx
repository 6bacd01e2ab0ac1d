import { useState } from 'react';
import { useSetView } from '@/address/view';
import { type Audience, audiences, audienceWords } from '@/domain/audience';
import { type ExportDocument, tablesOf } from '@/export/document';
import { download, fileName } from '@/export/download';
import type { TableDescription } from '@/export/table';
import { Button } from '@/ui/Button';
import { Popover } from '@/ui/Popover';
import { Segmented } from '@/ui/Segmented';
import styles from './Review.module.css';

interface OutProps {
  audience: Audience;
  /** Why nothing may leave for this audience, in a sentence. */
  withheld: string | undefined;
  pack: () => ExportDocument;
}

const options = audiences.map((value) => ({
  value,
  label: `${value.charAt(0).toUpperCase()}${value.slice(1)}`,
}));

/** The ways out, each one press: on paper, as slides, as a workbook, as text; for the audience chosen. */
export function Out({ audience, withheld, pack }: OutProps) {
  const setView = useSetView();
  const [told, setTold] = useState('');
  /** The text itself, where the browser does not let it be copied. */
  const [text, setText] = useState<string>();
  const doing = (work: () => Promise<string>) => () => {
    setTold('Being made …');
    setText(undefined);
    work().then(setTold, (error: Error) => setTold(error.message));
  };
  async function saveSlides() {
    const { slides } = await import('@/export/pptx');
    const document = pack();
    download(await slides(document), fileName(`${document.title}, for ${audience}`, 'pptx'));
    return 'The slides are saved.';
  }
  async function saveWorkbook() {
    const { workbook } = await import('@/export/xlsx');
    const document = pack();
    download(await workbook(document), fileName(`${document.title}, for ${audience}`, 'xlsx'));
    return 'The workbook is saved.';
  }
  async function saveTable(table: TableDescription) {
    const { csvOf } = await import('@/export/csv');
    const { title, facts } = pack();
    const file = new Blob([csvOf(table, facts)], { type: 'text/csv;charset=utf-8' });
    download(file, fileName(`${title}, for ${audience}, ${table.caption}`, 'csv'));
    return 'The table is saved.';
  }
  async function copyText() {
    const { plainText } = await import('@/export/plainText');
    const words = plainText(pack());
    try {
      await navigator.clipboard.writeText(words);
      return 'Copied. Paste it into an email.';
    } catch {
      // Refused, or not there at all on a page without TLS.
      setText(words);
      return 'The browser did not let it be copied. It stands below, selected: copy it with Ctrl+C, or ⌘C on a Mac.';
    }
  }
  return (
    <section aria-label="Take it to the meeting" className={styles.out}>
      <Segmented
        legend="For whom"
        options={options}
        value={audience}
        onChange={(value) => setView({ audience: value }, { replace: true })}
      />
      <p className={styles.quiet}>{audienceWords[audience]}</p>
      {withheld ? (
        <p>{withheld}</p>
      ) : (
        <div className={styles.buttons}>
          <Button kind="primary" onClick={() => window.print()}>
            Print or save as PDF
          </Button>
          <Button onClick={doing(saveSlides)}>PowerPoint</Button>
          <Button onClick={doing(saveWorkbook)}>Excel</Button>
          <Button onClick={doing(copyText)}>Copy as text</Button>
          <Popover label="A table as CSV">
            <ul className={styles.tables}>
              {tablesOf(pack()).map((table) => (
                <li key={table.caption}>
                  <button type="button" onClick={doing(() => saveTable(table))}>
                    {table.caption}
                  </button>
                </li>
              ))}
            </ul>
          </Popover>
        </div>
      )}
      <p role="status" className={styles.quiet}>
        {told}
      </p>
      {text !== undefined && (
        <textarea
          aria-label="The review as text"
          readOnly
          rows={12}
          value={text}
          ref={(area) => {
            area?.focus();
            area?.select();
          }}
        />
      )}
    </section>
  );
}
