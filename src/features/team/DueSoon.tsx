import { useHref } from '@/address/links';
import { ListOut } from '@/charts/ListOut';
import { TableTwin } from '@/charts/TableTwin';
import type { Due, DueSoon as DueSoonOf } from '@/domain/board/due';
import { count, formatWeekday } from '@/domain/format';
import { doubtWords, type Whole } from '@/domain/found';
import { addDays, type Day } from '@/domain/month';
import type { Unit } from '@/domain/unit';
import type { ListFacts } from '@/export/listFacts';
import { Button } from '@/ui/Button';
import { useAll } from '@/ui/useAll';
import styles from './DueSoon.module.css';
import { dueDays, dueTable, whatWords } from './dueTable';

interface DueSoonProps {
  unit: Unit;
  soon: DueSoonOf;
  nameOf: (worker: string) => string;
  facts: ListFacts;
}

/** The visits and reviews that fall due in the next ten working days, by worker and day. */
export function DueSoon({ unit, soon, nameOf, facts }: DueSoonProps) {
  const { seen, last, late } = soon;
  const extract = facts.day;
  const href = useHref();
  const [all, setAll] = useAll();
  const table = dueTable(seen.items, nameOf);
  const counted = seen.items.filter(({ by }) => by === 'timescale').length;
  return (
    <section aria-labelledby="due">
      <h2 id="due">{headingOf(soon)}</h2>
      {seen.items.length > 0 && (
        <div className={styles.due}>
          <TableTwin
            table={dueDays(seen.items, daysTo(extract, last), nameOf)}
            captionHidden
            first="all"
          />
          <Button aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'By worker and day alone' : `All ${table.rows.length}, child by child`}
          </Button>
          {all && (
            <div className={styles.children}>
              <TableTwin table={table} captionHidden first="due" />
            </div>
          )}
          <ListOut table={table} facts={facts} />
        </div>
      )}
      <p className={styles.note}>
        {seen.items.length > 0 && 'Numbers are visits; reviews are named. '}
        {doubtWords(seen.whole ? [] : seen.doubts)}{' '}
        {late > 0 &&
          `${count(late, 'visit')} fell due before the extract by a timescale, with no day in the records. `}
        The next ten working days, to {formatWeekday(last)}; bank holidays count as any other day.
        Days come from the case system; where it gives none for a visit, from the last visit and{' '}
        <a href={href({ page: 'measure', measure: 'visitsProtectionPlan', unit: unit.id })}>
          the authority’s timescales, which can be seen and changed
        </a>
        {seen.items.length > 0 && ` (${counted} of ${count(seen.items.length, 'day')} here)`}.
        Reviews have a day only where the records give one.
      </p>
    </section>
  );
}

function daysTo(first: Day, last: Day): Day[] {
  return Array.from({ length: last - first + 1 }, (_, i) => addDays(first, i));
}

function headingOf({ seen, last }: DueSoonOf): string {
  const { items } = seen;
  const by = `by ${formatWeekday(last)}`;
  if (items.length === 0) return seen.whole ? noneDue(seen, by) : `Due ${by}: not known`;
  const without = items.filter(({ worker }) => worker === null).length;
  const of = without === 0 ? '' : `, ${without} of children without a worker`;
  const least = seen.whole ? '' : 'At least ';
  return `${least}${whatWords(items)} ${items.length === 1 ? 'falls' : 'fall'} due ${by}${of}`;
}

function noneDue(_: Whole<Due>, by: string): string {
  return `No visit and no review falls due ${by}`;
}
