import { useEntries, useRecords, useSession, useUnitTree } from '@/data/queries';
import { workersOf } from '@/domain/board/board';
import { count } from '@/domain/format';
import type { LimitChange } from '@/domain/limits/draft';
import { limitPreview, type Move, type Preview } from '@/domain/limits/preview';
import { previewSentence, ways } from '@/domain/limits/previewWords';
import type { LimitMeasure } from '@/domain/measures/measure';
import styles from './Form.module.css';
import { capital } from './questions';

interface PreviewWordsProps {
  measure: LimitMeasure;
  change: LimitChange;
}

/** What a change does on the latest complete month's records, before it is saved. */
export function PreviewWords({ measure, change }: PreviewWordsProps) {
  const { asAt } = useSession();
  const entries = useEntries();
  const tree = useUnitTree();
  const { records, workers } = useRecords();
  const rows = workers.state === 'ready' ? workersOf(workers.data, asAt) : undefined;
  if (measure === 'caseload' && workers.state === 'not yet')
    return <p className={styles.preview}>What this changes is being counted.</p>;
  const preview = limitPreview(change, measure, asAt, { records, entries, tree, workers: rows });
  return (
    <div className={styles.preview}>
      <p aria-live="polite">{previewSentence(preview, tree)}</p>
      {preview.units.length > 0 && <Which preview={preview} />}
    </div>
  );
}

function Which({ preview: { workers, units } }: { preview: Preview }) {
  const { byId } = useUnitTree();
  const names = (moves: readonly Move[]) => [
    ...(moves.some((move) => workers.includes(move))
      ? [count(moves.filter((move) => workers.includes(move)).length, 'worker')]
      : []),
    ...moves.filter((move) => units.includes(move)).map(({ id }) => byId.get(id)?.name),
  ];
  return (
    <details>
      <summary>Which</summary>
      <ul>
        {[...ways([...workers, ...units])].map(([way, moves]) => (
          <li key={way}>
            {capital(way)}: {names(moves).join(', ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
