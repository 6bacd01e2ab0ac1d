import { ScaleBar } from '@/charts/ScaleBar';
import { StatusMark } from '@/charts/StatusMark';
import { formatNumber, formatValue } from '@/domain/format';
import type { Status } from '@/domain/limits/status';
import { division } from '@/domain/measures/arithmetic';
import { type Basis, differenceFrom, type Reconciliation } from '@/domain/reconcile/basis';
import { knownValue } from '@/domain/value';
import styles from './Ladder.module.css';

interface LadderProps extends Reconciliation {
  /** The limit that DfE's basis is held against, where there is one. */
  limit: { value: number; label: string; status: Status } | undefined;
}

/** Every basis as a row that reads across, on one scale: its sum, its figure, what changed, why it is used, what it hides. */
export function Ladder({ ladder, apart, limit }: LadderProps) {
  const [dfe] = ladder;
  const all = [...ladder, ...apart].filter(({ unit }) => unit === dfe.unit);
  const most = Math.max(
    limit?.value ?? 0,
    ...all.map(({ figure }) => knownValue(figure.value) ?? 0),
  );
  const row = (basis: Basis) => (
    <Row key={basis.id} basis={basis} dfe={dfe} most={most} limit={limit} />
  );
  return (
    <>
      <ol className={styles.ladder}>{ladder.map(row)}</ol>
      {apart.length > 0 && (
        <>
          <p>
            Counted over other people than DfE’s case holders: each of these takes one step from
            DfE’s basis, not from the row above it.
          </p>
          <ul className={styles.ladder}>{apart.map(row)}</ul>
        </>
      )}
    </>
  );
}

function Row({
  basis,
  dfe,
  most,
  limit,
}: {
  basis: Basis;
  dfe: Basis;
  most: number;
  limit: LadderProps['limit'];
}) {
  const { id, name, unit, style, figure, change, why, hides } = basis;
  const value = knownValue(figure.value);
  const own = basis === dfe ? limit : undefined;
  const figureWords = formatValue(figure.value, style);
  return (
    <li className={styles.row} aria-labelledby={`basis-${id}`}>
      <h3 id={`basis-${id}`}>{name}</h3>
      <p className={styles.figure} data-status={own?.status} data-missing={value === undefined}>
        <b>{figureWords}</b> {value !== undefined && style.suffix === '' && unit}
        {unit !== dfe.unit && value !== undefined && unit.replace(/^%/, '')}
      </p>
      <p className={styles.against}>
        {own ? <StatusMark status={own.status} /> : basis !== dfe && againstWords(dfe, basis)}
      </p>
      <div className={styles.bar}>
        {value !== undefined && unit === dfe.unit && (
          <ScaleBar
            label={`${name}: ${figureWords}${own ? `, limit ${own.label}` : ''}`}
            value={value}
            most={most}
            line={own}
            over={own?.status === 'over limit'}
          />
        )}
      </div>
      <div className={styles.words}>
        {/* Without a figure, another basis than DfE’s says why in its step. */}
        {(value !== undefined || basis === dfe) && (
          <p className={styles.sum}>{division(basis, figure)}</p>
        )}
        <p>{change}</p>
      </div>
      <dl className={styles.notes}>
        <dt>Why it is used</dt>
        <dd>{why}</dd>
        <dt>What it hides</dt>
        <dd>{hides}</dd>
      </dl>
    </li>
  );
}

/** "1.2 more than DfE’s"; what cannot be compared says nothing. */
function againstWords(dfe: Basis, basis: Basis): string {
  const difference = differenceFrom(dfe, basis);
  if (difference === undefined) return basis.unit === dfe.unit ? '' : 'in another unit than DfE’s';
  if (difference === 0) return 'the same as DfE’s';
  const points = basis.style.suffix === '%' ? ' points' : '';
  const more = difference > 0 ? 'more' : 'less';
  return `${formatNumber(Math.abs(difference), basis.style.decimals)}${points} ${more} than DfE’s`;
}
