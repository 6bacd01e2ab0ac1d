import { type ReactNode, useRef } from 'react';
import { useHref } from '@/address/links';
import { SaveFigure } from '@/charts/SaveFigure';
import { SmallMultiples } from '@/charts/SmallMultiples';
import { useUnitTree } from '@/data/queries';
import { formatNumber, formatValue } from '@/domain/format';
import { limitText, recordsOf } from '@/domain/measures/words';
import type { Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import { stateWords } from '@/domain/review/agreed';
import { chainOf } from '@/domain/review/chain';
import type { Exception } from '@/domain/review/exceptions';
import { type Restatement, restatedAt } from '@/domain/review/restatements';
import { ActionForm } from './ActionForm';
import { DraftWords } from './DraftWords';
import styles from './Exceptions.module.css';
import { LeaderWords, Said } from './LeaderWords';
import { MonthByMonth } from './MonthByMonth';
import { TakeOutOfAction } from './TakeOut';
import { recentTable } from './tables';
import { nothingAgreedWords, signedAsWords } from './words';

interface ExceptionItemProps {
  exception: Exception;
  restated: readonly Restatement[];
  month: Month;
  evidence: Evidence;
  /** False where what leaves the screen may hold nobody's words. */
  writable: boolean;
  /** What it stands for. */
  children?: ReactNode;
}

/** One exception: how it is known, in a chart and words; what was done about it; whether it worked; what people add. */
export function ExceptionItem({
  exception,
  restated,
  month,
  evidence,
  writable,
  children,
}: ExceptionItemProps) {
  const { flag, teams, row, draft, candidates, comment, agreed, open } = exception;
  const href = useHref();
  const name = useUnitTree().byId.get(flag.unit)?.name ?? flag.unit;
  const { measure } = row;
  const chain = agreed && chainOf(agreed, month, evidence);
  const found = restatedAt(restated, flag.unit, flag.measure, month);
  return (
    <article className={styles.exception} aria-label={`${name}, ${measure.noun}`}>
      <h3>
        <a href={href({ page: 'measure', measure: measure.id, unit: flag.unit, month })}>{name}</a>,{' '}
        {measure.noun}
      </h3>
      {teams && (
        <p className={styles.teams}>
          {measure.label}: {teams}.
        </p>
      )}
      <div className={styles.evidence}>
        <ExceptionChart exception={exception} name={name} />
        <div className={styles.said}>
          <dl className={styles.answers}>
            <dt>How do you know</dt>
            <dd>
              <p>
                <DraftWords draft={draft} />
              </p>
              {found && (
                <p className={styles.stale}>
                  Restated, {signedAsWords(found)}. {found.why}
                </p>
              )}
              {candidates.length > 0 && (
                <p className={styles.quiet}>
                  Moved in the same months, whether or not it is why:{' '}
                  <DraftWords draft={candidates.map(({ sentence }) => sentence)} />
                </p>
              )}
              {comment && <Said comment={comment} />}
            </dd>
            {writable && (
              <>
                <dt>What did you do</dt>
                <dd>
                  {chain ? (
                    <ul className={styles.did}>
                      {chain.did.map((sentence) => (
                        <li key={sentence}>{sentence}</li>
                      ))}
                    </ul>
                  ) : (
                    <p>{nothingAgreedWords(open)}</p>
                  )}
                  {agreed && <TakeOutOfAction agreed={agreed} name={name} />}
                </dd>
              </>
            )}
            {chain && agreed && (
              <>
                <dt>Did it work</dt>
                <dd>
                  <p>
                    {chain.worked} The action is <strong>{stateWords(agreed, month)}</strong>.
                  </p>
                </dd>
              </>
            )}
          </dl>
          {writable && (
            <div className={styles.editors}>
              <LeaderWords exception={exception} month={month} />
              <ActionForm exception={exception} month={month} />
            </div>
          )}
          <MonthByMonth
            measure={measure}
            unit={flag.unit}
            name={name}
            month={month}
            agreed={agreed}
            evidence={evidence}
          />
        </div>
      </div>
      {children}
    </article>
  );
}

/** The last 24 months against the load line, to be saved as a picture or a table. */
function ExceptionChart({ exception, name }: { exception: Exception; name: string }) {
  const { measure, unit, figure, line, status } = exception.row;
  const chart = useRef<HTMLDivElement>(null);
  const tree = useUnitTree();
  const value = formatValue(figure.value, measure.style);
  return (
    <div>
      <div ref={chart}>
        <SmallMultiples
          better={measure.better}
          format={(number) => formatNumber(number, Number.isInteger(number) ? 0 : 1)}
          multiples={[
            {
              id: `${unit} ${measure.id}`,
              name: measure.label,
              value,
              label: `${measure.label} of ${name} over 24 months, ${value} at the end${line ? `, limit ${limitText(measure, line.red)}` : ''}`,
              points: exception.recent,
              line: line && { value: line.red, label: limitText(measure, line.red) },
              status,
            },
          ]}
        />
      </div>
      <SaveFigure
        title={`${name}: ${measure.label}`}
        table={recentTable(exception.row, name)}
        facts={{
          ...recordsOf(tree, figure.month),
          basis: `${measure.label}, ${measure.unit}, ${measure.basis}`,
        }}
        chart={chart}
        chartShown
      />
    </div>
  );
}
