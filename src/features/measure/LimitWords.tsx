import { useHref } from '@/address/links';
import { count, formatDay, formatMonth, formatNumber } from '@/domain/format';
import { dayOfTime } from '@/domain/instant';
import { limitInPeople } from '@/domain/limits/inPeople';
import { type Limit, limitFor, limitsInForce } from '@/domain/limits/limit';
import { ENOUGH_IN_POST, isOfPersons } from '@/domain/limits/onePerson';
import { scopeWords } from '@/domain/limits/words';
import { sumOver } from '@/domain/measures/cube';
import { limitsOf } from '@/domain/measures/evaluate';
import type { LimitMeasure } from '@/domain/measures/measure';
import { limitText } from '@/domain/measures/words';
import { isLimitMissing } from '@/domain/missing';
import type { Month } from '@/domain/month';
import type { Evidence, Headline } from '@/domain/readings/headline';
import type { Unit, UnitTree } from '@/domain/unit';
import styles from './Measure.module.css';

interface LimitWordsProps {
  row: Headline;
  unit: Unit;
  month: Month;
  evidence: Evidence;
}

/** Which limit the figure is held against and why, where its number comes from, and who set it when. */
export function LimitWords(props: LimitWordsProps) {
  const href = useHref();
  return (
    <>
      <OwnLimit {...props} />
      {props.row.measure.limit !== null && (
        <dd>
          <a href={href({ page: 'limits', unit: props.unit.id })}>
            All limits, their history and how to change them
          </a>
        </dd>
      )}
    </>
  );
}

function OwnLimit({ row, unit, month, evidence }: LimitWordsProps) {
  const { measure } = row;
  const inForce = limitsInForce(evidence.entries, month);
  if (measure.limit === null)
    return (
      <dd>
        {measure.modelled
          ? 'None: a model is held against no limit and raises no flag.'
          : 'No limit is kept for this measure.'}
      </dd>
    );
  if (measure.limit === 'caseload')
    return (
      <CaseloadLimit row={row} unit={unit} month={month} evidence={evidence} inForce={inForce} />
    );
  const limit = limitFor(inForce, evidence.tree, { measure: measure.limit, unit: unit.id });
  if (!limit) return <dd>The authority has set none, so the figure has no status.</dd>;
  const inPeople = limitInPeople(measure, row.figure, limit.red);
  const others = applying(inForce, measure.limit, unit, evidence.tree).length - 1;
  return (
    <>
      <dd>
        {limitText(measure, limit.red)}, near from {limitText(measure, limit.amber)}. Exactly at the
        limit is not over
        {isOfPersons(measure) && ', nor is what would not be above it with one person fewer'}.{' '}
        {measure.id === 'absence' && `Judged from ${ENOUGH_IN_POST} FTE in post on. `}Set for{' '}
        {scopeWords(limit.scope, evidence.tree)}
        {others === 0
          ? ', the only one in force here.'
          : `, more specific or newer than ${count(others, 'other')} in force here.`}
      </dd>
      {inPeople && <dd>In people: {inPeople}.</dd>}
      <Provenance limit={limit} />
    </>
  );
}

/** A unit's caseload limit: its workers' own limits added up over their FTE, and what those are made from. */
function CaseloadLimit({
  row: { measure, line, unjudged },
  unit,
  month,
  evidence: { records, tree },
  inForce,
}: LimitWordsProps & { inForce: readonly Limit[] }) {
  const teams = tree.teamsOf(unit.id);
  const limits = limitsOf(records, teams);
  const limit = applying(inForce, 'caseload', unit, tree);
  return (
    <>
      {limits.state === 'ready' && line ? (
        <dd className={styles.sum}>
          {formatNumber(sumOver(limits.data, ['limitRed'], teams, month), 1)} cases, its workers’
          own limits added up / {formatNumber(sumOver(limits.data, ['limitFte'], teams, month), 1)}{' '}
          FTE = {limitText(measure, line.red)}
        </dd>
      ) : (
        <dd>
          {unjudged
            ? `It follows from the workers’ own limits, which ${isLimitMissing(unjudged, 'many')}.`
            : 'Not every worker has a limit here, so the figure has no status.'}
        </dd>
      )}
      <dd>
        A worker’s own limit follows from the kinds of work they hold, their FTE and, on the
        assessed and supported year, the protected step. Of the limits in force for a kind of work
        the most specific counts, then the newest.
      </dd>
      {limit.map((each) => (
        <dd key={each.entry}>
          Set for {scopeWords(each.scope, tree)}: {limitText(measure, each.red)} for a whole-time
          experienced worker, near from {limitText(measure, each.amber)}. <Origin limit={each} />
        </dd>
      ))}
    </>
  );
}

function Provenance({ limit }: { limit: Limit }) {
  return (
    <dd>
      <Origin limit={limit} /> {limit.reason}
    </dd>
  );
}

function Origin({ limit: { source, author, at, effective } }: { limit: Limit }) {
  return (
    <span className={`${styles.quiet} ${styles.origin}`}>
      Source: {source}. Set by the {author}, {formatDay(dayOfTime(at))}, in force from{' '}
      {formatMonth(effective)}.
    </span>
  );
}

/** The limits that have a say in a unit: of the whole authority, of units above it, and of those below. */
function applying(
  inForce: readonly Limit[],
  measure: LimitMeasure,
  unit: Unit,
  tree: UnitTree,
): Limit[] {
  return inForce.filter(
    ({ measure: of, scope }) =>
      of === measure &&
      (scope.unit === undefined ||
        tree.isWithin(unit.id, scope.unit) ||
        (measure === 'caseload' && tree.isWithin(scope.unit, unit.id))),
  );
}
