import { count, listWords } from '@/domain/format';
import type { Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import { type Exception, talkedAbout } from '@/domain/review/exceptions';
import { type Restatement, restatedAt } from '@/domain/review/restatements';
import { ExceptionItem } from './ExceptionItem';
import { ExceptionLine } from './ExceptionLine';
import styles from './Exceptions.module.css';
import page from './Review.module.css';
import type { NameOf } from './tables';

interface ExceptionsProps {
  exceptions: readonly Exception[];
  restated: readonly Restatement[];
  month: Month;
  evidence: Evidence;
  nameOf: NameOf;
  writable: boolean;
  /** Why nobody can write here now, or what is not open, in a sentence. */
  note: string | undefined;
}

/** What the meeting talks about: the worst in full, the rest in a line each. */
export function Exceptions({
  exceptions,
  restated,
  month,
  evidence,
  nameOf,
  writable,
  note,
}: ExceptionsProps) {
  if (exceptions.length === 0) return null;
  const talked = talkedAbout(exceptions);
  const rest = exceptions.filter((each) => !talked.includes(each));
  const restatedIn = ({ flag }: Exception) => restatedAt(restated, flag.unit, flag.measure, month);
  const key = ({ flag }: Exception) => `${flag.unit} ${flag.measure} ${month}`;
  return (
    <section aria-labelledby="exceptions" className={page.section}>
      <h2 id="exceptions">
        {count(exceptions.length, 'exception')}, worst first
        {rest.length > 0 && `: ${talked.length} in full`}
      </h2>
      {note && <p className={styles.quiet}>{note}</p>}
      {talked.map((exception) => (
        <ExceptionItem
          key={key(exception)}
          exception={exception}
          restated={restatedIn(exception)}
          month={month}
          evidence={evidence}
          below={belowWords(exception, exceptions, nameOf)}
          writable={writable}
        />
      ))}
      {rest.length > 0 && (
        <section aria-labelledby="rest" className={styles.rest}>
          <h3 id="rest">And {rest.length} more, in a line each</h3>
          <ul>
            {rest.map((exception) => (
              <ExceptionLine
                key={key(exception)}
                exception={exception}
                restated={restatedIn(exception)}
                month={month}
                evidence={evidence}
                nameOf={nameOf}
                writable={writable}
              />
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

/** "The same in Safeguarding North 2 and Safeguarding North 4." */
function belowWords(
  { flag }: Exception,
  all: readonly Exception[],
  nameOf: NameOf,
): string | undefined {
  const names = all
    .filter((each) => each.under === flag.unit && each.flag.measure === flag.measure)
    .map((each) => nameOf(each.flag.unit));
  return names.length === 0 ? undefined : `The same is seen in ${listWords(names)}.`;
}
