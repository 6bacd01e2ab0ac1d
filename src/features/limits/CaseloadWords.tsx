import { formatNumber } from '@/domain/format';
import { limitsInForce } from '@/domain/limits/limit';
import { findLine } from '@/domain/limits/status';
import { programmesIn, programmesWords } from '@/domain/log/induction';
import { measureOf } from '@/domain/measures/catalogue';
import { sumOver } from '@/domain/measures/cube';
import { limitsOf } from '@/domain/measures/evaluate';
import { limitText } from '@/domain/measures/words';
import { isLimitMissing } from '@/domain/missing';
import type { Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import type { Unit } from '@/domain/unit';
import styles from './Limits.module.css';

interface CaseloadWordsProps {
  unit: Unit;
  month: Month;
  evidence: Evidence;
}

/** How a worker's own limit follows from these, and the unit's line from its workers'. */
export function CaseloadWords(props: CaseloadWordsProps) {
  return (
    <div className={styles.words}>
      <p>
        These are for a whole-time, experienced worker. A worker’s own limit scales with FTE; on an
        induction programme it is less, until the programme is passed:{' '}
        {programmesWords(programmesIn(props.evidence.entries))}. A reduction agreed with a worker
        scales it too. With more than one kind of work each case takes its share of the limit of its
        kind.
      </p>
      <p>{lineWords(props)}</p>
    </div>
  );
}

function lineWords({ unit, month, evidence }: CaseloadWordsProps): string {
  const { records, entries, tree } = evidence;
  const teams = tree.teamsOf(unit.id);
  const limits = limitsOf(records, teams);
  if (limits.state === 'not yet')
    return `The line of ${unit.name} is being added up from its workers’.`;
  if (limits.state !== 'ready')
    return `The line of ${unit.name} follows from its workers’ own limits, which ${isLimitMissing(limits.state, 'many')}.`;
  const measure = measureOf('caseload');
  const inForce = limitsInForce(entries, month);
  const { line, why } = findLine(measure, unit.id, month, { inForce, tree, records });
  if (why === 'not held')
    return `The line of ${unit.name} follows from its workers’ own limits, and the records do not say enough of all of them.`;
  if (!line) return `Not every worker of ${unit.name} has a limit, so it has no line of its own.`;
  const [red, fte] = (['limitRed', 'limitFte'] as const).map((part) =>
    formatNumber(sumOver(limits.data, [part], teams, month), 1),
  );
  return `${unit.name}’s own line is its workers’ limits added up over their FTE: ${limitText(measure, line.red)} = ${red} / ${fte} FTE.`;
}
