import { useHref } from '@/address/links';
import { type BlankColumn, blankColumns } from '@/domain/arrival/blanked';
import type { FactTable } from '@/domain/facts';
import { listWords } from '@/domain/format';
import { isMissing, whyMissing } from '@/domain/missing';
import { DataTable } from '@/ui/DataTable';
import styles from './Data.module.css';
import { Section } from './Section';
import type { FactTables } from './Tables';
import { tableWords } from './words';

/** The columns that the source cannot know, why, and which measures have no figure for it. */
export function Columns({ tables }: { tables: FactTables }) {
  const names = Object.keys(tables) as FactTable[];
  const blank = names.flatMap((name) => {
    const loaded = tables[name];
    return loaded.state === 'ready' ? blankColumns(name, loaded.data.unavailable) : [];
  });
  const rest = whyMissing
    .flatMap((why) => {
      const those = names.filter((name) => tables[name].state === why);
      return why === 'none' || those.length === 0
        ? []
        : [`${listWords(those.map(inList))} ${isMissing(why, 'many')}.`];
    })
    .join(' ');
  const seen = names.some((name) => tables[name].state === 'ready');
  return (
    <Section id="columns" heading="What the source cannot know">
      {blank.length === 0 ? (
        <p>
          {seen && 'The source names no column that it cannot know. '}
          {rest}
        </p>
      ) : (
        <>
          <DataTable
            caption="Columns the source cannot know"
            captionHidden
            rows={blank}
            rowKey={({ table, column }) => `${table} ${column}`}
            groupOf={({ table }) => tableWords[table]}
            columns={[
              { key: 'column', label: 'Column', cell: ({ column }) => column },
              { key: 'reason', label: 'Why', cell: ({ reason }) => reason },
              {
                key: 'measures',
                label: 'Without it there is no',
                cell: (each) => <Without {...each} />,
              },
            ]}
          />
          {rest && <p className={styles.note}>{rest}</p>}
        </>
      )}
    </Section>
  );
}

/** A table's words where they stand in a list that begins a sentence. */
function inList(name: FactTable, i: number): string {
  return i === 0 ? tableWords[name] : tableWords[name].toLowerCase();
}

function Without({ measures }: BlankColumn) {
  const href = useHref();
  if (measures.length === 0) return 'measure; the pages that show it say so';
  return measures.map(({ id, label }, i) => (
    <span key={id}>
      {i > 0 && ', '}
      <a href={href({ page: 'measure', measure: id })}>{label}</a>
    </span>
  ));
}
