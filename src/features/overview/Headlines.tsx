import { useHref } from '@/address/links';
import { ChangeMark } from '@/charts/ChangeMark';
import { Spark } from '@/charts/Spark';
import { StatusMark } from '@/charts/StatusMark';
import { useLaterPublished, useTryAgain } from '@/data/queries';
import { england } from '@/domain/benchmarks/areas';
import { censusFor } from '@/domain/benchmarks/census';
import { publishedValue } from '@/domain/benchmarks/figure';
import {
  formatMonthName,
  formatMonthShort,
  formatNumber,
  formatValue,
  listWords,
} from '@/domain/format';
import { groupBy } from '@/domain/group';
import type { Measure, MeasureId } from '@/domain/measures/measure';
import { type RateId, rates } from '@/domain/measures/rates';
import { type Loaded, limitMissingIn, mapLoaded, missingIn } from '@/domain/missing';
import { addMonths, type Month } from '@/domain/month';
import type { Evidence, Headline } from '@/domain/readings/headline';
import { recentMonths } from '@/domain/readings/recent';
import { knownValue, shownNumber, type Value } from '@/domain/value';
import { TryAgain } from '@/ui/TryAgain';
import styles from './Headlines.module.css';
import type { Where } from './where';

interface HeadlinesProps extends Where {
  rows: readonly Headline[];
}

/** The headline measures as rows that read across. */
export function Headlines({ rows, unit, month, evidence }: HeadlinesProps) {
  const compared = useEngland(month);
  const tryAgain = useTryAgain();
  return (
    <section aria-label="Headline measures" className={styles.section}>
      <table className={styles.table} data-ready="figures">
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col" className={styles.value}>
              Value
            </th>
            <th scope="col">Status</th>
            <th scope="col">Change since {formatMonthName(addMonths(month, -1))}</th>
            <th scope="col" className={styles.trend}>
              {formatMonthShort(addMonths(month, -23))} to {formatMonthShort(month)}
            </th>
            {unit.kind === 'authority' && (
              <th scope="col" className={styles.number}>
                England{' '}
                <span className={styles.when}>
                  {compared.state === 'ready' && `Sep ${compared.data.year}`}
                </span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <HeadlineRow
              key={row.measure.id}
              row={row}
              evidence={evidence}
              england={unit.kind === 'authority' ? englandOf(row.measure, compared) : undefined}
            />
          ))}
        </tbody>
      </table>
      {gapWords(rows).map((words) => (
        <p key={words} className={styles.note}>
          {words}
        </p>
      ))}
      <p className={styles.note}>
        Turnover and absence are rolling 12 months: the month’s own count tells whether a change is
        real.
        {unit.kind === 'authority' &&
          compared.state === 'ready' &&
          ` England: ${compared.data.source}, DfE’s basis.`}
      </p>
      {unit.kind === 'authority' && compared.state === 'failed' && (
        <TryAgain onTry={tryAgain}>{compared.sentence}</TryAgain>
      )}
    </section>
  );
}

/** Why figures are missing or of some teams only, each reason once with the measures it is of. */
function gapWords(rows: readonly Headline[]): string[] {
  const gaps = rows.flatMap(({ measure, figure: { value } }) =>
    value.kind === 'incomplete' || (value.kind === 'unavailable' && value.why === undefined)
      ? [{ label: measure.label, reason: value.reason }]
      : [],
  );
  return [...groupBy(gaps, ({ reason }) => reason)].map(
    ([reason, of]) => `${listWords(of.map(({ label }) => label))}: ${reason}`,
  );
}

function HeadlineRow({
  row,
  evidence,
  england,
}: {
  row: Headline;
  evidence: Evidence;
  england: string | undefined;
}) {
  const { measure, figure, line, status, unjudged, movedWords } = row;
  const href = useHref();
  const waiting = unjudged === 'not yet' || isWaiting(figure.value);
  return (
    <tr>
      <th scope="row">
        <a
          className={styles.name}
          href={href({ page: 'measure', measure: measure.id, unit: row.unit })}
        >
          {measure.label}
        </a>
        <span className={styles.parts}>{waiting ? measure.unit : partsWords(row)}</span>
      </th>
      <td className={styles.value} data-status={status}>
        <Amount measure={measure} value={figure.value} />
      </td>
      <td className={styles.status}>
        {unjudged ? (
          <span className={styles.quiet}>{limitMissingIn[unjudged]}</span>
        ) : (
          <StatusMark status={status} />
        )}
      </td>
      <td className={styles.change}>
        <span className={styles.moved}>{waiting ? '…' : movedWords}</span>
        {!waiting && <ChangeMark row={row} />}
      </td>
      <td className={styles.trend}>
        <Spark
          label={sparkWords(row)}
          points={recentMonths(row, evidence)}
          line={line && { value: line.red, label: lineWords(measure, line.red) }}
          status={status}
          better={measure.better}
        />
      </td>
      {england !== undefined && <td className={styles.number}>{england}</td>}
    </tr>
  );
}

/** A figure with its unit in a place of its own, so that decimals stand under each other; else why there is none. */
function Amount({ measure, value }: { measure: Measure; value: Value }) {
  const { suffix } = measure.style;
  if (value.kind !== 'known' && value.kind !== 'incomplete')
    return <span className={styles.none}>{formatValue(value, measure.style)}</span>;
  const number = formatNumber(value.value, measure.style.decimals);
  return (
    <>
      {number}
      <span className={styles.suffix}>{suffix}</span>
      {value.kind === 'incomplete' && <span className={styles.none}> ({value.of})</span>}
    </>
  );
}

function isWaiting(value: Value): boolean {
  return value.kind === 'unavailable' && value.why === 'not yet';
}

/** The spark in a sentence: where it was lowest and highest, and where it ended. */
function sparkWords({ measure, recent, figure, line }: Headline): string {
  const known = recent.flatMap(({ value }) => knownValue(value) ?? []);
  if (known.length === 0) return `${measure.label}: no figures in these 24 months`;
  const words = (number: number) =>
    `${formatNumber(number, measure.style.decimals)}${measure.style.suffix}`;
  const limit = line ? `, limit ${lineWords(measure, line.red)}` : '';
  return `${measure.label} over 24 months: between ${words(Math.min(...known))} and ${words(Math.max(...known))}, ${formatValue(figure.value, measure.style)} at the end${limit}`;
}

/**
 * "2,618 of 160.4": what the figure was divided from. What needs attention counts workers over their limit at the extract,
 * so the count here says that it is of the month end.
 */
function partsWords({ measure, figure }: Headline): string {
  const top = shownNumber(figure.numerator);
  const bottom = shownNumber(figure.denominator);
  if (top === undefined || bottom === undefined) return measure.unit;
  const [a, b] = measure.partDecimals;
  return `${formatNumber(top, a)} of ${formatNumber(bottom, b)} ${measure.denominatorShort}${clockOf(measure)}`;
}

function clockOf({ id, basis }: Measure): string {
  if (basis === 'rolling 12 months') return ', rolling';
  return id === 'workersOverLimit' ? ', month end' : '';
}

function lineWords({ style }: Measure, red: number): string {
  return formatNumber(red, Number.isInteger(red) ? 0 : style.decimals);
}

/** England's published figures of the census before a month, once they are here. */
function useEngland(month: Month): Loaded<England> {
  return mapLoaded(useLaterPublished(), (data) => {
    const year = censusFor(month, data);
    return {
      year,
      source: `${data.source.publication}, September ${year}`,
      of: ({ id, style }) =>
        isPublished(id)
          ? formatValue(publishedValue(data, england, year, id), style)
          : 'not published',
    };
  });
}

interface England {
  readonly year: number;
  readonly source: string;
  readonly of: (measure: Measure) => string;
}

function englandOf(measure: Measure, compared: Loaded<England>): string {
  return compared.state === 'ready' ? compared.data.of(measure) : missingIn[compared.state];
}

function isPublished(id: MeasureId): id is MeasureId & RateId {
  return Object.hasOwn(rates, id);
}
