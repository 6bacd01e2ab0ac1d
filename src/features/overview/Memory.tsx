import { useHref } from '@/address/links';
import { useUnitTree } from '@/data/queries';
import { nOf } from '@/domain/flags/measures';
import { formatMonth, formatNumber, formatValue, listWords } from '@/domain/format';
import { groupBy } from '@/domain/group';
import { evaluate } from '@/domain/measures/evaluate';
import type { Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import {
  type Agreed,
  agreedActions,
  isOverdue,
  notOpenWords,
  stateWords,
  wordsOpen,
} from '@/domain/review/agreed';
import { type Restatement, restatements } from '@/domain/review/restatements';
import { Button } from '@/ui/Button';
import { useAll } from '@/ui/useAll';
import styles from './Memory.module.css';
import type { Where } from './where';

/** So many stand at first; the rest when asked for, and on paper. */
const FIRST = 2;

/** What was agreed and what came of it, what is overdue first, and figures that have changed since they were signed off. */
export function Memory({ unit, month, evidence }: Where) {
  const tree = useUnitTree();
  const [all, setAll] = useAll();
  const agreed = overdueFirst(agreedActions(unit.id, month, evidence), month);
  const restated = groupBy(
    restatements(evidence).filter((each) => tree.isWithin(each.unit, unit.id)),
    ({ month }) => month,
  );
  const open = wordsOpen(unit.id, evidence);
  if (agreed.length === 0 && restated.size === 0 && open) return null;
  const items = [
    ...agreed.map((each) => <Action key={each.entry.key} agreed={each} month={month} />),
    ...[...restated].map(([month, figures]) => (
      <Restated key={month} figures={figures} evidence={evidence} />
    )),
  ];
  return (
    <section aria-labelledby="memory" className={styles.section}>
      <div className={styles.heading}>
        <h2 id="memory">What was agreed, and what has changed since</h2>
        {items.length > FIRST && (
          <Button aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? `The first ${FIRST}` : `All ${items.length}`}
          </Button>
        )}
      </div>
      {!open && <p className={styles.more}>{notOpenWords(unit.name, agreed.length)}</p>}
      <ol>{items.slice(0, all ? undefined : FIRST)}</ol>
    </section>
  );
}

function overdueFirst(agreed: readonly Agreed[], month: Month): Agreed[] {
  return [
    ...agreed.filter((each) => isOverdue(each, month)),
    ...agreed.filter((each) => !isOverdue(each, month)),
  ];
}

function Action({ agreed, month }: { agreed: Agreed; month: Month }) {
  const { unit, measure, action, entry, atStart, now, improved } = agreed;
  const href = useHref();
  const name = useUnitTree().byId.get(unit)?.name;
  const then =
    atStart === undefined
      ? 'not known'
      : `${formatNumber(atStart, measure.style.decimals)}${measure.style.suffix}`;
  const figure = formatValue(now.figure.value, measure.style);
  const state = stateWords(agreed, month);
  const words = state === 'open' ? `to be looked at in ${formatMonth(action.review)}` : state;
  return (
    <li className={styles.item}>
      <a href={href({ page: 'measure', measure: measure.id, unit })}>{name}</a>
      <p>
        {action.action}{' '}
        <span className={styles.small}>
          Agreed {formatMonth(entry.effective)} with the {action.ownerRole}, {words}.
        </span>
      </p>
      <p className={styles.small}>
        {measure.label} was {then} then and is {figure} now, {now.status}
        {improved ? ': a real improvement' : `; ${now.changeWords}`}. {nOf(measure, now.figure)}
      </p>
    </li>
  );
}

/** A month's restated figures: those of its uppermost unit in words, and which others changed with them. */
function Restated({ figures, evidence }: { figures: readonly Restatement[]; evidence: Evidence }) {
  const href = useHref();
  const tree = useUnitTree();
  const [own, ...others] = groupBy(figures, ({ unit }) => unit).values();
  const first = own?.[0];
  if (!own || !first) return null;
  const { measure, unit, month } = first;
  const figure = evaluate(measure, evidence.records, tree.teamsOf(unit), month);
  const changes = own.map(
    ({ measure, signed, now }) =>
      `${measure.noun} from ${formatNumber(signed, measure.style.decimals)}${measure.style.suffix} to ${formatNumber(now, measure.style.decimals)}${measure.style.suffix}`,
  );
  return (
    <li className={styles.item}>
      <a href={href({ page: 'measure', measure: measure.id, unit })}>{tree.byId.get(unit)?.name}</a>
      <p>
        {formatMonth(month)} is restated since it was signed off: {listWords(changes)}.
      </p>
      <p className={styles.small}>
        Signed off by {first.signOff.author}; records that came later changed it.{' '}
        {nOf(measure, figure)}
        {others.length > 0 && (
          <>
            {' '}
            With it,{' '}
            {listWords(
              others.flatMap(([each]) => (each ? [tree.byId.get(each.unit)?.name ?? ''] : [])),
            )}
            :{' '}
            <a href={href({ page: 'review', unit, month })}>
              see the review of {formatMonth(month)}
            </a>
            .
          </>
        )}
      </p>
    </li>
  );
}
