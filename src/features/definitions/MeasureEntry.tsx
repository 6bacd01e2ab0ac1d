import { useHref } from '@/address/links';
import { measureOf } from '@/domain/measures/catalogue';
import { needsWorkers } from '@/domain/measures/evaluate';
import { explained } from '@/domain/measures/explained';
import type { MeasureId } from '@/domain/measures/measure';
import type { Loaded } from '@/domain/missing';
import type { Month } from '@/domain/month';
import { type Evidence, headline } from '@/domain/readings/headline';
import { toldInShort } from '@/domain/readings/toldBy';
import { isReconciled } from '@/domain/reconcile/reconcile';
import type { Unit } from '@/domain/unit';
import { Facts } from '@/ui/Facts';
import { PlaceLink } from './Contents';
import styles from './Definitions.module.css';
import { Fold } from './Fold';

interface MeasureEntryProps {
  id: MeasureId;
  unit: Unit;
  month: Month;
  evidence: Evidence;
  workers: Loaded<unknown>;
}

/** One measure: what it is, the sum on this month's figures, how to read it, and where to go on. */
export function MeasureEntry({ id, unit, month, evidence, workers }: MeasureEntryProps) {
  const href = useHref();
  const measure = measureOf(id);
  const row = headline(id, unit.id, month, evidence);
  const { figure } = row;
  const waits =
    needsWorkers(measure) && workers.state === 'not yet' && figure.value.kind !== 'known';
  const facts = explained(measure, figure, month, toldInShort(row)).map((fact) =>
    waits && fact.main ? { ...fact, sentences: ['…'] } : fact,
  );
  return (
    <Fold at={id} heading={measure.label} level="h3" about={measure.unit}>
      <ul className={styles.onward}>
        <li>
          <a href={href({ page: 'measure', measure: id, unit: unit.id })}>
            {measure.label} over time
          </a>
        </li>
        {isReconciled(id) && (
          <li>
            <PlaceLink at="reconciler" reconcile={id}>
              {measure.label}, counted in other ways
            </PlaceLink>
          </li>
        )}
      </ul>
      <Facts facts={facts} />
    </Fold>
  );
}
