import { useEntries, useUnitTree } from '@/data/queries';
import { formatMonth } from '@/domain/format';
import { decisions } from '@/domain/limits/approval';
import type { Limit } from '@/domain/limits/limit';
import { scopeWords, writtenWords } from '@/domain/limits/words';
import { measureOf } from '@/domain/measures/catalogue';
import type { LimitMeasure } from '@/domain/measures/measure';
import { limitText } from '@/domain/measures/words';
import { ChangeLink } from './ChangeLink';
import styles from './Limits.module.css';

interface RuleProps {
  measure: LimitMeasure;
  /** What it is for, as the heading. */
  label: string;
  limit: Limit | undefined;
  /** Why it applies, or why it does not. */
  why: string;
}

/** One limit: its numbers, since when, where they come from, who set them, and why it counts here or not. */
export function Rule({ measure, label, limit, why }: RuleProps) {
  const tree = useUnitTree();
  const record = measureOf(measure);
  const scope = limit && scopeWords(limit.scope, tree);
  const where = limit && scopeWords({ unit: limit.scope.unit }, tree);
  return (
    <li className={styles.rule}>
      <div>
        <h3>{label}</h3>
        <p className={styles.quiet}>
          {where && where.toLowerCase() !== label.toLowerCase() && `Set for ${where}. `}
          {why}
        </p>
      </div>
      {limit ? (
        <dl>
          <div className={styles.number}>
            <dt>Near from</dt>
            <dd>{limitText(record, limit.amber)}</dd>
          </div>
          <div className={styles.number}>
            <dt>Over past</dt>
            <dd>{limitText(record, limit.red)}</dd>
          </div>
          <div>
            <dt>In force from</dt>
            <dd>{formatMonth(limit.effective)}</dd>
          </div>
          <div>
            <dt>Source, and who set it</dt>
            <dd>
              {limit.source}
              <Origin limit={limit} />
            </dd>
          </div>
        </dl>
      ) : (
        <p>no limit set</p>
      )}
      <p className={styles.change}>
        <ChangeLink
          limit={limit ? { kind: 'entry', id: limit.entry } : { kind: 'new', measure }}
          what={`${record.noun}: ${scope ?? label}`}
        >
          {limit ? 'Change' : 'Set'}
        </ChangeLink>
      </p>
    </li>
  );
}

function Origin({ limit }: { limit: Limit }) {
  const decision = decisions(useEntries()).get(limit.entry);
  return (
    <span className={styles.origin}>
      {decision ? 'Proposed' : 'Set'} by {writtenWords(limit)}. {limit.reason}
      {decision && ` Approved by ${writtenWords(decision)}: ${decision.reason}`}
    </span>
  );
}
