import type { Coming as ComingFacts, ComingKind } from '@/domain/facts';
import { formatDayShort, formatNumber } from '@/domain/format';
import type { Day } from '@/domain/month';
import { textAt } from '@/domain/table';
import styles from './Team.module.css';

const words: Readonly<Record<ComingKind, string>> = {
  leaver: 'leaves',
  starter: 'starts',
  'agency end': 'agency booking ends',
  'ASYE step': 'steps up to',
  return: 'returns at',
  'long absence': 'goes on long absence',
};

/** What is known to change the team's capacity, in the order of its days. */
export function Coming({ coming }: { coming: ComingFacts }) {
  const { columns } = coming;
  const rows = Array.from({ length: coming.rows }, (_, row) => ({
    row,
    day: columns.date[row] as Day,
    kind: textAt(columns.kind, row) as ComingKind,
    name: textAt(columns.name, row) ?? 'Somebody',
    fte: columns.fte[row] as number,
    share: columns.share[row] as number,
  })).sort((a, b) => a.day - b.day);
  return (
    <section aria-labelledby="coming">
      <h2 id="coming">Known to come</h2>
      {rows.length === 0 ? (
        <p className={styles.note}>
          No leaver, starter, booking’s end, step or return is recorded yet.
        </p>
      ) : (
        <ol className={styles.list}>
          {rows.map(({ row, day, kind, name, fte, share }) => (
            <li key={row}>
              <span>{formatDayShort(day)}</span>
              <span className={styles.effect}>{effectWords(kind, fte)}</span>
              <span>
                {name} {words[kind]}
                {kind === 'ASYE step' || kind === 'return' ? ` ${Math.round(share * 100)}%` : ''}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function effectWords(kind: ComingKind, fte: number): string {
  if (kind === 'ASYE step' || kind === 'return') return '';
  const gone = kind === 'leaver' || kind === 'agency end' || kind === 'long absence';
  return `${gone ? '−' : '+'}${formatNumber(fte, 1)} FTE`;
}
