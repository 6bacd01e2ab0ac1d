import { useHref } from '@/address/links';
import { monthInView } from '@/address/schema';
import { useView } from '@/address/view';
import { SmallMultiples } from '@/charts/SmallMultiples';
import { useEntries, useRecords, useSession, useUnitTree } from '@/data/queries';
import { assumedIn, assumptionIds } from '@/domain/directTime/assumptions';
import { directTime, leavesSentence, oneMoreSentence } from '@/domain/directTime/directTime';
import { formatDay, formatNumber, formatValue } from '@/domain/format';
import { valueText } from '@/domain/measures/words';
import { lastDay } from '@/domain/month';
import { headline } from '@/domain/readings/headline';
import { recentMonths } from '@/domain/readings/recent';
import type { Unit } from '@/domain/unit';
import { roundHalfUp } from '@/domain/value';
import { Fold } from '@/ui/Fold';
import styles from './DirectTime.module.css';
import { DirectTimeSum } from './DirectTimeSum';

/** The hours with children that the team's present load leaves: a model, with its sum, its trend and its assumptions. */
export function DirectTime({ unit }: { unit: Unit }) {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { records } = useRecords();
  const href = useHref();
  const month = monthInView(useView(), session);
  const evidence = { records, entries, tree };
  const row = headline('directTime', unit.id, month, evidence);
  const { measure, figure, status } = row;
  const sum = directTime(records, tree.teamsOf(unit.id), month, assumedIn(entries, month));
  const page = href({ page: 'measure', measure: measure.id, unit: unit.id });
  const finding =
    figure.value.kind !== 'known'
      ? formatValue(figure.value, measure.style)
      : roundHalfUp(figure.value.value, 1) === 0
        ? 'none is left'
        : `about ${valueText(measure, figure.value)}`;
  const value = formatValue(figure.value, measure.style);
  return (
    <Fold id="direct-time" heading={`Direct time: ${finding}, as modelled`}>
      {sum ? (
        <>
          <p>
            {leavesSentence(unit.name, sum)} {oneMoreSentence(unit.name, sum)}
          </p>
          <div className={styles.parts}>
            <DirectTimeSum sum={sum} caption={`Direct time of ${unit.name}, step by step`} />
            <SmallMultiples
              better={measure.better}
              format={(hours) => formatNumber(hours, 1)}
              multiples={[
                {
                  id: measure.id,
                  name: <a href={page}>{measure.label}</a>,
                  value,
                  note: `${measure.unit}, ${measure.basis}; ${formatNumber(sum.children, 0)} children`,
                  label: `${measure.label} over 24 months, ${value} ${measure.unit} at the end`,
                  status,
                  marked: false,
                  points: recentMonths(row, evidence),
                },
              ]}
            />
          </div>
        </>
      ) : (
        <p>
          {figure.value.kind === 'known' || figure.value.kind === 'notApplicable'
            ? 'The team holds no children at this month end, so there is no time to share among them.'
            : figure.value.reason}
        </p>
      )}
      <p className={styles.note}>
        A model, not a record: nobody’s time is recorded, and the figure has no status and raises no
        flag. It follows from month-end records at {formatDay(lastDay(month))} and{' '}
        <a href={page}>{assumptionIds.length} assumptions, which can be seen and changed</a> on the
        measure’s page.
      </p>
    </Fold>
  );
}
