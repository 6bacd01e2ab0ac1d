import { useHref } from '@/address/links';
import { useFindings, useUnitTree } from '@/data/queries';
import { doubtsAbout } from '@/domain/arrival/doubts';
import { count } from '@/domain/format';
import { headlineMeasures, measureOf } from '@/domain/measures/catalogue';
import type { Month } from '@/domain/month';
import type { Unit } from '@/domain/unit';
import styles from './Overview.module.css';

/** One line where what arrived in doubt touches the figures shown; nothing where none does. */
export function Doubts({ unit, month }: { unit: Unit; month: Month }) {
  const { findings } = useFindings();
  const { teamsOf } = useUnitTree();
  const href = useHref();
  const doubts = doubtsAbout(findings, {
    measures: headlineMeasures.map(measureOf),
    teams: teamsOf(unit.id),
    above: unit.kind !== 'team',
    month,
  });
  if (doubts.length === 0) return null;
  return (
    <p className={styles.doubts}>
      {count(doubts.length, 'doubt')} about the records {doubts.length === 1 ? 'touches' : 'touch'}{' '}
      these figures: <a href={href({ page: 'data', unit: unit.id })}>see Data</a>.
    </p>
  );
}
