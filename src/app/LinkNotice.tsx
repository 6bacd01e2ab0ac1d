import { type Asked, fallbackWords, type Known } from '@/address/fallback';
import { useAddress } from '@/address/view';
import { useEntries, useLaterPublished, useRecords, useSession, useUnitTree } from '@/data/queries';
import { workersOf } from '@/domain/board/board';
import { dayOfTime } from '@/domain/instant';
import { monthOfDay } from '@/domain/month';
import { textAt } from '@/domain/table';
import styles from './LinkNotice.module.css';

/** What the link names that is not here, and what is shown instead. */
export function LinkNotice() {
  const asked = useAddress();
  if (asked.page === '/benchmarks') return <OfPublished asked={asked} />;
  if (asked.page === '/limits') return <OfLimits asked={asked} />;
  if (asked.view.worker !== undefined && asked.path.team !== undefined)
    return <OfTeam asked={asked} team={asked.path.team} />;
  return <Words asked={asked} />;
}

function OfPublished({ asked }: { asked: Asked }) {
  const published = useLaterPublished();
  return (
    <Words asked={asked} published={published.state === 'ready' ? published.data : undefined} />
  );
}

function OfLimits({ asked }: { asked: Asked }) {
  return <Words asked={asked} entries={useEntries()} />;
}

/** Who is in a team is said only to those to whom its workers are open. */
function OfTeam({ asked, team }: { asked: Asked; team: string }) {
  const { extract } = useSession();
  const { records, workers } = useRecords();
  if (workers.state !== 'ready' || !records.openTeams.has(team)) return <Words asked={asked} />;
  const now = workersOf(workers.data, monthOfDay(dayOfTime(extract)));
  const ids = Array.from({ length: now.rows }, (_, row) =>
    textAt(now.columns.team, row) === team ? textAt(now.columns.worker, row) : null,
  );
  return <Words asked={asked} workers={new Set(ids.filter((id) => id !== null))} />;
}

function Words({
  asked,
  ...more
}: { asked: Asked } & Pick<Known, 'published' | 'workers' | 'entries'>) {
  const words = fallbackWords(asked, { session: useSession(), tree: useUnitTree(), ...more });
  if (words.length === 0) return null;
  return (
    <div className={styles.notice}>
      {words.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
