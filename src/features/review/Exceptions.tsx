import type { About } from '@/address/codecs';
import { useSetView, useView } from '@/address/view';
import { headingWords } from '@/domain/flags/foldWords';
import { formatMonth } from '@/domain/format';
import { measureOf } from '@/domain/measures/catalogue';
import type { Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import { type Exception, withUnder } from '@/domain/review/exceptions';
import type { Restatement } from '@/domain/review/restatements';
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

/** What the meeting talks about, worst first, a line each; one at a time stands open, as the address says. */
export function Exceptions({ exceptions, note, ...shared }: ExceptionsProps) {
  const { about } = useView();
  const setView = useSetView();
  if (exceptions.length === 0) return null;
  const opened = exceptions.find((line) =>
    withUnder(line).some(({ exception: { flag } }) => isAbout(flag, about)),
  );
  return (
    <section aria-labelledby="exceptions" className={page.section}>
      <h2 id="exceptions">{headingWords(exceptions.map(({ line }) => line))}, worst first</h2>
      {note && <p className={styles.quiet}>{note}</p>}
      {about && !opened && (
        <p className={styles.quiet}>
          {measureOf(about.measure).label} of {shared.nameOf(about.unit)}, as the link has it, is
          nothing to talk about in {formatMonth(shared.month)}.
        </p>
      )}
      <ul className={styles.lines}>
        {exceptions.map((exception) => {
          const { unit, measure } = exception.flag;
          return (
            <ExceptionLine
              key={keyOfException(exception)}
              exception={exception}
              shown={{
                open: exception === opened,
                onOpen: (open) =>
                  setView({ about: open ? { unit, measure } : undefined }, { replace: true }),
              }}
              {...shared}
            >
              <StandsFor exception={exception} {...shared} />
            </ExceptionLine>
          );
        })}
      </ul>
    </section>
  );
}

function isAbout(flag: Exception['flag'], about: About | undefined): boolean {
  return about !== undefined && flag.unit === about.unit && flag.measure === about.measure;
}
