import { TableTwin } from '@/charts/TableTwin';
import type { Measure } from '@/domain/measures/measure';
import type { Unit } from '@/domain/unit';
import { Button } from '@/ui/Button';
import { useAll } from '@/ui/useAll';
import { type HistoryMonth, historyTable } from './history';
import styles from './Measure.module.css';

interface MonthsProps {
  measure: Measure;
  unit: Unit;
  /** The first month first. */
  months: readonly HistoryMonth[];
}

/** So many months are shown at first. */
const FIRST = 12;

/** The figures with the parts they were divided from and the limit of their time, the latest month first. */
export function Months({ measure, unit, months }: MonthsProps) {
  const [all, setAll] = useAll();
  const shown = months.toReversed().slice(0, all ? undefined : FIRST);
  return (
    <section className={styles.section} aria-labelledby="months">
      <h2 id="months">Month by month</h2>
      <TableTwin
        table={historyTable(
          measure,
          `${measure.label} of ${unit.name}, the latest month first`,
          shown,
        )}
      />
      {months.length > FIRST && (
        <div>
          <Button aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'The latest 12 months' : `All ${months.length} months`}
          </Button>
        </div>
      )}
    </section>
  );
}
