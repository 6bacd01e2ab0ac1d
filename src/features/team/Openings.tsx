import { useEffect, useRef } from 'react';
import { useOpenings, useSession } from '@/data/queries';
import { useAppend } from '@/data/useAppend';
import type { BoardWorker } from '@/domain/board/board';
import { formatTime } from '@/domain/format';
import { openingOf, openingsOf } from '@/domain/log/openings';
import styles from './WorkerPanel.module.css';

/** So many of the last openings are told. */
const TOLD = 5;

/** Notes that this panel was opened, and tells who opened it before: reading about a person leaves a trace. */
export function Openings({ worker }: { worker: BoardWorker }) {
  useNoteOpening(worker);
  const openings = openingsOf(useOpenings(), worker.id).slice(0, TOLD);
  return (
    <section aria-label="Who opened this panel" className={styles.note}>
      <p>
        Each opening of this panel is kept, and told to those who may open it.
        {openings.length > 0 && ' Opened by:'}
      </p>
      {openings.length > 0 && (
        <ol className={styles.openings}>
          {openings.map(({ id, author, at }) => (
            <li key={id}>
              {author}, {formatTime(at)}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** Notes the opening once. That it could not be noted is no reason to keep a manager from their work. */
function useNoteOpening({ id, team }: BoardWorker): void {
  const { name, asAt } = useSession();
  const append = useAppend();
  const noted = useRef<string>(undefined);
  useEffect(() => {
    const opening = `${name} ${id}`;
    if (noted.current === opening) return;
    noted.current = opening;
    append(openingOf(id, team, asAt)).catch(() => undefined);
  }, [name, id, team, asAt, append]);
}
