import { TableTwin } from '@/charts/TableTwin';
import { useUnitTree } from '@/data/queries';
import { count } from '@/domain/format';
import type { Restatement } from '@/domain/review/restatements';
import { Fold } from '@/ui/Fold';
import styles from './Exceptions.module.css';
import { type NameOf, restatedTable } from './tables';

interface RestatedProps {
  restated: readonly Restatement[];
  /** The unit in view. */
  unit: string;
  nameOf: NameOf;
}

/** Figures that changed since their month was signed off: those of the unit in view and just below it, the rest on opening. */
export function Restated({ restated, unit, nameOf }: RestatedProps) {
  const tree = useUnitTree();
  if (restated.length === 0) return null;
  const isNear = (id: string) => id === unit || tree.byId.get(id)?.parent === unit;
  const near = restated.filter((each) => isNear(each.unit));
  const below = restated.filter((each) => !isNear(each.unit));
  return (
    <Fold
      id="restated"
      heading="Restated since they were signed off"
      about={count(restated.length, 'figure')}
    >
      {near.length > 0 && <TableTwin table={restatedTable(near, nameOf)} captionHidden />}
      {below.length > 0 && (
        <details className={styles.months}>
          <summary>
            {near.length > 0 ? 'And ' : ''}
            {count(below.length, 'figure')} of teams
          </summary>
          <TableTwin table={restatedTable(below, nameOf)} />
        </details>
      )}
    </Fold>
  );
}
