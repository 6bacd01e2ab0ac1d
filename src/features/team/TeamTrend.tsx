import { useHref } from '@/address/links';
import { monthInView } from '@/address/schema';
import { useView } from '@/address/view';
import { ChangeMark } from '@/charts/ChangeMark';
import { SmallMultiples } from '@/charts/SmallMultiples';
import { useEntries, useRecords, useSession, useUnitTree } from '@/data/queries';
import { nOf } from '@/domain/flags/measures';
import { count, formatDay, formatMonth, formatNumber, formatValue } from '@/domain/format';
import { isLimitMissing, limitMissingIn } from '@/domain/missing';
import { lastDay } from '@/domain/month';
import { headline } from '@/domain/readings/headline';
import { recentMonths } from '@/domain/readings/recent';
import { monthsOver } from '@/domain/readings/spell';
import { pastOf } from '@/domain/readings/told';
import type { Unit } from '@/domain/unit';
import { LimitsInPeople } from './LimitsInPeople';
import styles from './Team.module.css';

/** How the team came here: caseload, vacancy and agency at month ends, each against its line. */
export function TeamTrend({ unit }: { unit: Unit }) {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { records } = useRecords();
  const href = useHref();
  const month = monthInView(useView(), session);
  const evidence = { records, entries, tree };
  const rows = (['caseload', 'vacancy', 'agency'] as const).map((id) =>
    headline(id, unit.id, month, evidence),
  );
  const [caseload] = rows;
  const over = caseload ? monthsOver(caseload, month, evidence) : 0;
  const finding =
    over > 0
      ? `Trend to ${formatMonth(month)}: caseload over its line for ${count(over, 'month end')}`
      : `Trend to ${formatMonth(month)}: caseload ${caseload?.changeWords ?? 'is not known'}`;
  return (
    <section aria-labelledby="trend" className={styles.trend}>
      <h2 id="trend">{finding}</h2>
      <SmallMultiples
        better="lower"
        scales="own"
        format={(value) => formatNumber(value, 0)}
        multiples={rows.map((row) => {
          const { measure, figure, line, status, unjudged } = row;
          return {
            id: measure.id,
            name: (
              <a href={href({ page: 'measure', measure: measure.id, unit: unit.id })}>
                {measure.label}
              </a>
            ),
            value: formatValue(figure.value, measure.style),
            note: `${measure.unit}, ${measure.basis}; ${nOf(measure, figure)}${unjudged ? ` Its limit ${isLimitMissing(unjudged)}.` : ''}`,
            label: `${measure.label} over 24 months, ${formatValue(figure.value, measure.style)} at the end, ${unjudged ? `limit ${limitMissingIn[unjudged]}` : status}`,
            points: recentMonths(row, evidence),
            line: line && {
              value: line.red,
              label: formatNumber(line.red, measure.style.decimals),
            },
            status,
            marked: unjudged === undefined,
            ...(pastOf(row) && { told: <ChangeMark row={row} /> }),
          };
        })}
      />
      <LimitsInPeople unit={unit} month={month} evidence={evidence} />
      <p className={styles.note}>
        Source: {tree.root.name} case and workforce records, month ends to{' '}
        {formatDay(lastDay(month))}. A team of ten swings: one worker is ten points of vacancy.
      </p>
    </section>
  );
}
