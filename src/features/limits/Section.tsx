import { useHref } from '@/address/links';
import { StatusMark } from '@/charts/StatusMark';
import { useUnitTree } from '@/data/queries';
import { count, formatValue } from '@/domain/format';
import { scopeWords } from '@/domain/limits/words';
import { limitMissingIn } from '@/domain/missing';
import type { Month } from '@/domain/month';
import { type Evidence, headline } from '@/domain/readings/headline';
import type { Unit } from '@/domain/unit';
import { CaseloadWords } from './CaseloadWords';
import { ChangeLink } from './ChangeLink';
import { History } from './History';
import styles from './Limits.module.css';
import { Offer } from './Offer';
import { capital, type MeasureLimits } from './questions';
import { Rule } from './Rule';

interface SectionProps {
  limits: MeasureLimits;
  unit: Unit;
  month: Month;
  evidence: Evidence;
  onDone: (sentence: string) => void;
}

/** A measure's limits in a unit: where it stands, what applies and why, what else there is, and what happened. */
export function Section({ limits, unit, month, evidence, onDone }: SectionProps) {
  const href = useHref();
  const tree = useUnitTree();
  const { measure: id, answers, lost, isSet } = limits;
  const { measure, figure, status, unjudged } = headline(id, unit.id, month, evidence);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>
          <a href={href({ page: 'measure', measure: id, unit: unit.id })}>{measure.label}</a>
        </h2>
        {measure.unit !== measure.style.suffix && <p className={styles.quiet}>{measure.unit}</p>}
        <p>
          {formatValue(figure.value, measure.style)}{' '}
          {unjudged
            ? limitMissingIn[unjudged]
            : figure.value.kind === 'known' && <StatusMark status={status} />}
        </p>
      </div>
      <div className={styles.body}>
        {isSet ? (
          <ol className={styles.rules}>
            {answers.map(({ key, label, won, why }) => (
              <Rule key={key} measure={id} label={label} limit={won} why={why} />
            ))}
          </ol>
        ) : (
          <div className={styles.none}>
            <p>
              No limit set.{' '}
              <ChangeLink limit={{ kind: 'new', measure: id }} what={`on ${measure.noun}`}>
                Set one
              </ChangeLink>
            </p>
            <Offer measure={id} />
          </div>
        )}
        {id === 'caseload' && isSet && (
          <CaseloadWords unit={unit} month={month} evidence={evidence} />
        )}
        {lost.length > 0 && (
          <details className={styles.details}>
            <summary>
              {count(lost.length, 'other limit')} that {lost.length === 1 ? 'does' : 'do'} not
              decide here, and why
            </summary>
            <ul className={styles.rules}>
              {lost.map(({ limit, why }) => (
                <Rule
                  key={limit.entry}
                  measure={id}
                  label={capital(scopeWords(limit.scope, tree))}
                  limit={limit}
                  why={why}
                />
              ))}
            </ul>
          </details>
        )}
        <History measure={id} onDone={onDone} />
      </div>
    </section>
  );
}
