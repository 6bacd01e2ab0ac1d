import { StatusMark } from '@/charts/StatusMark';
import { limitInPeople } from '@/domain/limits/inPeople';
import type { Month } from '@/domain/month';
import { type Evidence, headline } from '@/domain/readings/headline';
import { gapSentence, standingGaps } from '@/domain/readings/standingGaps';
import type { Unit } from '@/domain/unit';
import { Facts } from '@/ui/Facts';
import styles from './Team.module.css';

interface LimitsInPeopleProps {
  unit: Unit;
  month: Month;
  evidence: Evidence;
}

/** What the limits of a team are in people, and where it has stood above one by less than one person for half a year. */
export function LimitsInPeople({ unit, month, evidence }: LimitsInPeopleProps) {
  const facts = (['vacancy', 'turnover', 'agency'] as const).flatMap((id) => {
    const { measure, figure, line } = headline(id, unit.id, month, evidence);
    const words = line && limitInPeople(measure, figure, line.red);
    return words === undefined ? [] : [{ term: measure.label, sentences: [`${words}.`] }];
  });
  const gaps = standingGaps([unit.id], month, evidence);
  if (facts.length === 0) return null;
  return (
    <div className={styles.inPeople}>
      <h3>Its limits in people</h3>
      <Facts facts={facts} />
      {gaps.length > 0 && (
        <>
          <h3>Standing gaps</h3>
          <ul>
            {gaps.map((gap) => (
              <li key={gap.row.measure.id}>
                <StatusMark status={gap.row.status}>{gapSentence(gap)}</StatusMark>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
