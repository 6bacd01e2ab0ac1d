import { ListOut } from '@/charts/ListOut';
import { TableTwin } from '@/charts/TableTwin';
import type { OverdueVisit } from '@/domain/board/overdue';
import { count, formatDayShort } from '@/domain/format';
import { doubtWords, type Found, type Whole } from '@/domain/found';
import type { Day } from '@/domain/month';
import { caseNoun } from '@/domain/worker';
import type { ListFacts } from '@/export/listFacts';
import { Button } from '@/ui/Button';
import { useAll } from '@/ui/useAll';
import styles from './Overdue.module.css';
import { overdueTable } from './overdueTable';

interface OverdueProps {
  seen: Found<OverdueVisit>;
  extract: Day;
  nameOf: (worker: string) => string;
  facts: ListFacts;
  /** The team's supervision of the latest month, in sentences. */
  supervision: readonly string[];
}

/** So many are shown at first, those waiting longest. */
const FIRST = 10;

/** The visits that are overdue, by child, and the month's supervision: what slips when a team carries too much. */
export function Overdue({ seen, extract, nameOf, facts, supervision }: OverdueProps) {
  const visits = seen.items;
  const [all, setAll] = useAll();
  const table = overdueTable(visits, nameOf, extract);
  return (
    <section aria-labelledby="overdue">
      <h2 id="overdue">{headingOf(seen)}</h2>
      {visits.length > 0 && (
        <div className={styles.visits}>
          <TableTwin
            table={{ ...table, rows: all ? table.rows : table.rows.slice(0, FIRST) }}
            captionHidden
            first="days"
          />
          {visits.length > FIRST && (
            <Button aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? 'Fewer' : `All ${visits.length}`}
            </Button>
          )}
          <ListOut table={table} facts={facts} />
        </div>
      )}
      <p className={styles.note}>
        {seen.whole
          ? `${visits.length === 0 ? 'No open case has' : 'Open cases with'} a next visit due before ${formatDayShort(extract)}.`
          : doubtWords(seen.doubts)}{' '}
        The days due come from the case system, which keeps the timescale of each plan: as a rule
        every 10 working days on a protection plan and every 6 weeks for a looked-after child; for a
        child in need the authority sets its own.
      </p>
      <h3 className={styles.supervision}>Supervision</h3>
      {supervision.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}

function headingOf(seen: Found<OverdueVisit>): string {
  const visits = seen.items;
  if (visits.length === 0) return seen.whole ? noneOverdue(seen) : 'Visits overdue: not known';
  const [longest] = visits;
  const least = seen.whole ? '' : 'At least ';
  const [one, many] = caseNoun(visits.filter(({ type }) => type === 'carer').length);
  return `${least}${count(visits.length, `${one} has`, `${many} have`)} a visit overdue, the longest by ${count(longest?.days ?? 0, 'day')}`;
}

function noneOverdue(_: Whole<OverdueVisit>): string {
  return 'No visit is overdue';
}
