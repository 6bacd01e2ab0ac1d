import { SmallMultiples } from '@/charts/SmallMultiples';
import { StatusMark } from '@/charts/StatusMark';
import { useUnitTree } from '@/data/queries';
import { formatMonth, formatNumber, formatValue } from '@/domain/format';
import { limitText } from '@/domain/measures/words';
import type { Month } from '@/domain/month';
import type { Exception } from '@/domain/review/exceptions';
import { textOf } from '@/domain/review/quote';
import { knownValue } from '@/domain/value';
import { useHref } from '@/search';
import { ActionForm } from './ActionForm';
import { DraftWords } from './DraftWords';
import { LeaderWords } from './LeaderWords';
import styles from './Review.module.css';
import { stateWords } from './tables';

interface ExceptionItemProps {
  exception: Exception;
  month: Month;
  /** False where what leaves the screen may hold nobody's words. */
  writable: boolean;
}

/** One exception: its chart, what the figures say, what moved with it, what was agreed, and what people add. */
export function ExceptionItem({ exception, month, writable }: ExceptionItemProps) {
  const { flag, row, draft, candidates } = exception;
  const href = useHref();
  const name = useUnitTree().byId.get(flag.unit)?.name ?? flag.unit;
  const { measure, figure, line, status, recent } = row;
  const value = formatValue(figure.value, measure.style);
  return (
    <article className={styles.exception} aria-label={`${name}, ${measure.noun}`}>
      <h3>
        <a href={href({ page: 'measure', measure: measure.id, unit: flag.unit })}>{name}</a>,{' '}
        {measure.noun} <StatusMark status={status} />
      </h3>
      <div className={styles.evidence}>
        <SmallMultiples
          better={measure.better}
          format={(number) => formatNumber(number, Number.isInteger(number) ? 0 : 1)}
          multiples={[
            {
              id: `${flag.unit} ${measure.id}`,
              name: measure.label,
              value,
              label: `${measure.label} of ${name} over 24 months, ${value} at the end${line ? `, limit ${limitText(measure, line.red)}` : ''}`,
              points: recent.map((each) => ({
                month: each.month,
                value: knownValue(each.value) ?? null,
              })),
              line: line && { value: line.red, label: limitText(measure, line.red) },
              status,
            },
          ]}
        />
        <div className={styles.said}>
          <DraftWords draft={draft} />
          {candidates.length > 0 && (
            <p className={styles.quiet}>
              Moved in the same months, whether or not it is why:{' '}
              {candidates.map(({ sentence }) => textOf(sentence)).join(' ')}
            </p>
          )}
          <AgreedWords exception={exception} month={month} />
          {writable && <LeaderWords exception={exception} month={month} />}
          {writable && <ActionForm exception={exception} month={month} />}
        </div>
      </div>
    </article>
  );
}

/** What was agreed before, whether it is overdue, and the figure then and now. */
function AgreedWords({ exception: { agreed }, month }: { exception: Exception; month: Month }) {
  if (!agreed) return <p className={styles.quiet}>Nothing is agreed about it yet.</p>;
  const { action, entry, states, measure, atStart, now } = agreed;
  const then =
    atStart === undefined
      ? 'not known'
      : `${formatNumber(atStart, measure.style.decimals)}${measure.style.suffix}`;
  const changed = states.length > 1 ? `, ${states.length - 1} times changed since` : '';
  return (
    <p>
      <strong>Agreed in {formatMonth(entry.effective)}</strong>
      {changed.replace('1 times', 'once')}: {action.action} {action.ownerRole}, to be looked at
      again in {formatMonth(action.review)}, {stateWords(agreed, month)}. {measure.label} was {then}{' '}
      then and is {formatValue(now.figure.value, measure.style)} now.
    </p>
  );
}
