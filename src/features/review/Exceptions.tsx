import { headingWords } from '@/domain/flags/foldWords';
import type { Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import { type Exception, talkedAbout } from '@/domain/review/exceptions';
import type { Restatement } from '@/domain/review/restatements';
import { ExceptionItem } from './ExceptionItem';
import { ExceptionLine } from './ExceptionLine';
import styles from './Exceptions.module.css';
import page from './Review.module.css';
import { StandsFor } from './StandsFor';
import type { NameOf } from './tables';
import { keyOfException } from './words';

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

/** What the meeting talks about: the worst in full, the rest in a line each, and under each what it stands for. */
export function Exceptions({ exceptions, note, ...shared }: ExceptionsProps) {
  if (exceptions.length === 0) return null;
  const talked = talkedAbout(exceptions);
  const rest = exceptions.filter((each) => !talked.includes(each));
  return (
    <section aria-labelledby="exceptions" className={page.section}>
      <h2 id="exceptions">
        {headingWords(exceptions.map(({ line }) => line))}, worst first
        {rest.length > 0 && `: ${talked.length} in full`}
      </h2>
      {note && <p className={styles.quiet}>{note}</p>}
      {talked.map((exception) => (
        <ExceptionItem key={keyOfException(exception)} exception={exception} {...shared}>
          <StandsFor exception={exception} {...shared} />
        </ExceptionItem>
      ))}
      {rest.length > 0 && (
        <section aria-labelledby="rest" className={styles.rest}>
          <h3 id="rest">And {rest.length} more, in a line each</h3>
          <ul>
            {rest.map((exception) => (
              <ExceptionLine key={keyOfException(exception)} exception={exception} {...shared}>
                <StandsFor exception={exception} {...shared} />
              </ExceptionLine>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}
