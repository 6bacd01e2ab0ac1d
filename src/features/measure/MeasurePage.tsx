import { useParams } from '@tanstack/react-router';
import { useCrumbs, useHref } from '@/address/links';
import { monthInView, unitInView } from '@/address/schema';
import { useView } from '@/address/view';
import { useEntries, useRecords, useSession, useTryAgain, useUnitTree } from '@/data/queries';
import { formatMonth } from '@/domain/format';
import { findMeasure, measureOf } from '@/domain/measures/catalogue';
import { needsWorkers, whyShut } from '@/domain/measures/evaluate';
import type { Measure, MeasureId } from '@/domain/measures/measure';
import { isMissing, type WhyUnknown } from '@/domain/missing';
import type { Month } from '@/domain/month';
import { type Evidence, headline } from '@/domain/readings/headline';
import type { Unit } from '@/domain/unit';
import { Breadcrumb } from '@/ui/Breadcrumb';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { Loading, Skeleton, SkeletonRows } from '@/ui/Skeleton';
import { Assumptions, CoverTime, VisitTimes } from './Assumptions';
import { Charts } from './Charts';
import { Definition } from './Definition';
import { England } from './England';
import { history } from './history';
import styles from './Measure.module.css';
import { Months } from './Months';
import { Period } from './Period';
import { Units } from './Units';
import { answer } from './words';

const visitMeasures: readonly MeasureId[] = [
  'visitsProtectionPlan',
  'visitsLookedAfter',
  'visitsChildInNeed',
];

/** One measure of one unit: the answer, whether it is real, the units side by side, what it is made from. */
export function MeasurePage() {
  const params = useParams({ strict: false });
  const measure = findMeasure(params.measure ?? '') ?? measureOf('caseload');
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { records, workers } = useRecords();
  const view = useView();
  const crumbs = useCrumbs();
  const unit = unitInView(view.unit, tree);
  const month = monthInView(view, session);
  const waiting = needsWorkers(measure) && workers.state === 'not yet';
  const evidence = { records, entries, tree };
  return (
    <>
      <PageTitle
        title={measure.label}
        detail={`${unit.name} · ${formatMonth(month)}`}
        breadcrumb={<Crumbs items={crumbs(unit.id)} measure={measure} unit={unit} />}
      >
        {waiting ? (
          <Skeleton width="80%" height="56px" />
        ) : (
          answer(headline(measure.id, unit.id, month, evidence), month, evidence).map(
            ({ text, loud }, i) => (
              <span key={text} className={loud ? styles.loud : undefined}>
                {i > 0 && ' '}
                {text}
              </span>
            ),
          )
        )}
      </PageTitle>
      {waiting ? (
        <Loading what={measure.noun}>
          <Skeleton height="420px" />
          <SkeletonRows rows={6} height="84px" />
        </Loading>
      ) : (
        <Body measure={measure} unit={unit} month={month} evidence={evidence} />
      )}
    </>
  );
}

function Crumbs({
  items,
  measure,
  unit,
}: {
  items: { label: string; href: string }[];
  measure: Measure;
  unit: Unit;
}) {
  const href = useHref();
  const here = href({ page: 'measure', measure: measure.id, unit: unit.id });
  return <Breadcrumb items={[...items, { label: measure.label, href: here }]} />;
}

interface BodyProps {
  measure: Measure;
  unit: Unit;
  month: Month;
  evidence: Evidence;
}

function Body({ measure, unit, month, evidence }: BodyProps) {
  const { from: asked } = useView();
  const { records, tree } = evidence;
  const { first } = records.teams;
  const from = asked !== undefined && asked >= first && asked < month ? asked : first;
  const row = headline(measure.id, unit.id, month, evidence);
  const parts = { row, unit, month, evidence };
  const why =
    row.figure.value.kind === 'known'
      ? undefined
      : whyShut(measure, records, tree.teamsOf(unit.id));
  return (
    <div className={styles.page} data-ready="figures">
      {why ? (
        <NotHere why={why} measure={measure} unit={unit} />
      ) : (
        <>
          <Period from={from} first={first} month={month} />
          <Charts {...parts} from={from} />
          {unit.kind === 'authority' && <England measure={measure} month={month} />}
        </>
      )}
      {measure.modelled && <Assumptions month={month} />}
      {measure.id === 'needCover' && <CoverTime month={month} />}
      {visitMeasures.includes(measure.id) && <VisitTimes month={month} />}
      <Units {...parts} />
      <Definition {...parts} />
      {!why && (
        <Months
          measure={measure}
          unit={unit}
          months={history(measure, unit.id, from, month, evidence)}
        />
      )}
    </div>
  );
}

/** What stands in place of figures that follow from workers' records which are not here, and why they are not. */
function NotHere({ why, measure, unit }: { why: WhyUnknown; measure: Measure; unit: Unit }) {
  const session = useSession();
  const { workers } = useRecords();
  const tryAgain = useTryAgain();
  const own = useUnitTree().byId.get(session.unit);
  const href = useHref();
  if (why !== 'forbidden')
    return (
      <Notice
        kind="error"
        heading={`Not known: the workers’ own records ${isMissing(why, 'many')}`}
        action={why === 'failed' && <Button onClick={tryAgain}>Try again</Button>}
      >
        <p>
          This measure is worked out from them.{' '}
          {workers.state !== 'ready' && workers.state === why && workers.sentence}
        </p>
      </Notice>
    );
  return (
    <Notice
      kind="forbidden"
      heading={`Not open to you for ${unit.name}`}
      action={
        own && (
          <a href={href({ page: 'measure', measure: measure.id, unit: own.id })}>
            {measure.label} of {own.name}
          </a>
        )
      }
    >
      <p>
        This measure is worked out from workers’ own records. You see those of{' '}
        {own?.name ?? 'your own unit'}; who manages {unit.name} sees theirs.
      </p>
    </Notice>
  );
}
