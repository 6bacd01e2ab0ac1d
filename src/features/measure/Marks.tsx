import { AssuranceMark } from '@/charts/AssuranceMark';
import { VariationMark } from '@/charts/VariationMark';
import { assuranceWords, variationWords } from '@/domain/spc/markWords';
import type { Signal } from '@/domain/spc/signal';
import styles from './Measure.module.css';

/** The NHS tool's marks with what they mean; nothing where its months cannot tell yet. */
export function Marks({ signal: { variation, assurance } }: { signal: Signal }) {
  if (!variation) return null;
  return (
    <ul className={styles.marks}>
      <li>
        <VariationMark icon={variation} />
        {variationWords[variation]}.
      </li>
      {assurance && (
        <li>
          <AssuranceMark icon={assurance} />
          {assuranceWords[assurance]}.
        </li>
      )}
    </ul>
  );
}
