import { useHref } from '@/address/links';
import { Blocks } from '@/charts/Blocks';
import { caseOrder } from '@/charts/caseColours';
import { ListOut } from '@/charts/ListOut';
import { useEntries } from '@/data/queries';
import type { BoardWorker } from '@/domain/board/board';
import type { ChildWithNobody, Nobody as Seen } from '@/domain/board/unallocatedChildren';
import { areUrgent, urgentWords } from '@/domain/board/urgent';
import type { WorkerMonths } from '@/domain/facts';
import { count } from '@/domain/format';
import { doubtWords, type InPart, type Whole } from '@/domain/found';
import { type Day, monthOfDay } from '@/domain/month';
import { textAt } from '@/domain/table';
import { typeShort } from '@/domain/worker';
import type { ListFacts } from '@/export/listFacts';
import { Button } from '@/ui/Button';
import { TryAgain } from '@/ui/TryAgain';
import { useAll } from '@/ui/useAll';
import { NobodyTable } from './NobodyTable';
import { type Absence, inUrgency, isUrgent, nobodyTable } from './nobodyTable';
import styles from './Team.module.css';

interface NobodyProps {
  seen: Seen;
  /** The workers' rows of the extract's month. */
  now: WorkerMonths;
  /** How many working days one may be away without cover. */
  coverDays: number;
  /** Asks again for what could not be read. */
  onTry: (() => void) | undefined;
  nameOf: (worker: string) => string;
  /** The workers at work. */
  present: readonly BoardWorker[];
  extract: Day;
  facts: ListFacts;
}

/** So many stand at first where none of them is urgent; of the urgent all do. */
const FIRST = 5;

/** The children nobody is at work for, one by one, those who cannot wait first: before all else on the page. */
export function Nobody({
  seen,
  now,
  coverDays,
  onTry,
  nameOf,
  present,
  extract,
  facts,
}: NobodyProps) {
  const href = useHref();
  const [all, setAll] = useAll();
  const { children, heldInName } = seen;
  const waiting = inUrgency(seen);
  const first = waiting.filter(isUrgent).length || FIRST;
  const entries = useEntries();
  const table = nobodyTable(waiting, { extract, nameOf, absenceOf: absencesIn(now), entries });
  return (
    <section aria-labelledby="nobody">
      <h2 id="nobody">Children with nobody at work for them</h2>
      {children.whole
        ? children.items.length === 0 && (
            <p className={styles.note}>{noneWords(children, heldInName.length)}</p>
          )
        : partWords(children, onTry)}
      {waiting.length > 0 && (
        <>
          <ByKind seen={seen} />
          <NobodyTable
            table={{ ...table, rows: all ? table.rows : table.rows.slice(0, first) }}
            waiting={waiting}
            place={{ month: monthOfDay(extract), workers: present, nameOf }}
          />
          {waiting.length > first && (
            <Button aria-expanded={all} className={styles.all} onClick={() => setAll(!all)}>
              {all ? 'Fewer' : `All ${waiting.length}`}
            </Button>
          )}
          <ListOut table={table} facts={facts} />
          <p className={styles.note}>
            These are the children whose named worker is missing, has left, is no registered social
            worker although the child is on a protection plan or looked after, or is away without
            cover for more than{' '}
            <a href={href({ page: 'measure', measure: 'needCover' })}>
              {coverDays} working {coverDays === 1 ? 'day' : 'days'}
            </a>{' '}
            or while a visit or review falls due; on the strip below each is a hollow block.
            {heldInName.length > 0 &&
              ' Children held in a name are unallocated as well; they are not in the count above.'}
          </p>
        </>
      )}
    </section>
  );
}

/** How many of each kind, a hollow block a child; those held in a name apart. */
function ByKind({ seen: { children, heldInName } }: { seen: Seen }) {
  const { items } = children;
  const types = [...caseOrder, undefined].filter((type) => items.some((one) => one.type === type));
  const urgent = areUrgent(heldInName);
  return (
    <ul className={styles.kinds}>
      {types.map((type) => {
        const number = items.filter((child) => child.type === type).length;
        return (
          <li key={typeShort(type)}>
            {typeShort(type)} <b>{number}</b>{' '}
            <Blocks type={type ?? 'other'} count={number} hollow />
          </li>
        );
      })}
      {heldInName.length > 0 && (
        <li>
          {count(heldInName.length, 'more is', 'more are')} held in a name
          {urgent.length > 0 && `; no named social worker for ${urgentWords(urgent)}`}
        </li>
      )}
    </ul>
  );
}

function absencesIn({ rows, columns }: WorkerMonths): (worker: string) => Absence {
  const dayAt = (column: Float64Array, row: number) => {
    const day = column[row];
    return day === undefined || Number.isNaN(day) ? undefined : (day as Day);
  };
  const rowOf = new Map(
    Array.from({ length: rows }, (_, row) => [textAt(columns.worker, row), row]),
  );
  return (worker) => {
    const row = rowOf.get(worker) ?? -1;
    return { since: dayAt(columns.awaySince, row), back: dayAt(columns.expectedBack, row) };
  };
}

function noneWords(_: Whole<ChildWithNobody>, heldInName: number): string {
  const but = heldInName === 0 ? 'None: every' : 'None but those held in a name: every other';
  return `${but} open case has a named worker who is at work or covered, or away too briefly to count.`;
}

/** What was not seen, and where it failed the way to try again. */
function partWords({ items, doubts }: InPart<ChildWithNobody>, onTry: NobodyProps['onTry']) {
  const words = `${items.length === 0 ? 'Whether there are any is not known.' : 'There may be more.'} ${doubtWords(doubts)}`;
  const failed = doubts.some(({ why }) => why === 'failed');
  return failed && onTry ? (
    <TryAgain onTry={onTry}>{words}</TryAgain>
  ) : (
    <p className={styles.note}>{words}</p>
  );
}
