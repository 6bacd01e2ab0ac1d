import type { Audience } from '@/domain/audience';
import { toTalkAboutWords } from '@/domain/flags/foldWords';
import { formatMonthShort } from '@/domain/format';
import { type Limit, limitsInForce } from '@/domain/limits/limit';
import { headlineMeasures, measureOf } from '@/domain/measures/catalogue';
import { evaluate, type Figure } from '@/domain/measures/evaluate';
import type { MeasureId } from '@/domain/measures/measure';
import { limitText } from '@/domain/measures/words';
import { addMonths, type Month } from '@/domain/month';
import { type Evidence, type Headline, headline } from '@/domain/readings/headline';
import { isWhole } from '@/domain/readings/judged';
import { nowhereWords } from '@/domain/readings/nowhere';
import { type StandingGap, standingGaps } from '@/domain/readings/standingGaps';
import { isWorse } from '@/domain/readings/told';
import { type Agreed, agreedActions } from '@/domain/review/agreed';
import { mayShow, showsMeasure, unitsFor } from '@/domain/review/audience';
import { type Exception, exceptionsOf } from '@/domain/review/exceptions';
import { type OtherWords, otherWords } from '@/domain/review/otherWords';
import { type Restatement, restatements } from '@/domain/review/restatements';
import { type SignOffState, signOffOf } from '@/domain/review/signOff';
import { type Summary, summaryOf } from '@/domain/review/summary';
import { isClosedBy } from '@/domain/unit';
import { caseTypeWords } from '@/domain/worker';

/** A headline measure of a review: against its limit, a month ago, a year ago. */
export interface ReviewRow {
  readonly row: Headline;
  readonly lastMonth: Figure;
  readonly lastYear: Figure;
}

/** A unit of the matrix: services, teams below them, with each headline measure. */
export interface ReviewUnit {
  readonly unit: string;
  /** 0 for the unit in view, 1 below it, and so on. */
  readonly depth: number;
  readonly rows: Readonly<Partial<Record<MeasureId, Headline>>>;
}

/** All that a month's review of a unit says to an audience, as data: the screen, the print and every export show this. */
export interface Review {
  readonly unit: string;
  readonly month: Month;
  readonly audience: Audience;
  readonly measures: readonly MeasureId[];
  readonly summary: Summary;
  readonly headlines: readonly ReviewRow[];
  readonly units: readonly ReviewUnit[];
  /** Gaps of less than one person that have stood for half a year, in the order of the structure. */
  readonly standing: readonly StandingGap[];
  /** A line each; what a line stands for is under it. */
  readonly exceptions: readonly Exception[];
  readonly otherWords: readonly OtherWords[];
  /** Of rows that may be of the unit and counted nowhere; undefined where there are none. */
  readonly nowhere: string | undefined;
  readonly actions: readonly Agreed[];
  readonly restated: readonly Restatement[];
  readonly signOff: SignOffState;
  /** The limits in force for the unit, a line each, with their source. */
  readonly limits: readonly string[];
}

/** The review of a month, with what the audience may not see left out. */
export function reviewOf(
  unit: string,
  month: Month,
  audience: Audience,
  evidence: Evidence,
): Review {
  const { records, tree, entries } = evidence;
  const shown = unitsFor(audience, month, records, tree);
  const measures = headlineMeasures.filter((id) => showsMeasure(audience, id));
  const shows = mayShow(audience, month, records, tree);
  const teams = tree.teamsOf(unit);
  const exceptions = exceptionsOf(unit, month, evidence, audience);
  const units = unitLines(unit, 0, month, measures, evidence).filter((each) =>
    shown.has(each.unit),
  );
  return {
    unit,
    month,
    audience,
    measures,
    summary: summaryOf(unit, month, evidence, audience),
    headlines: measures.map((id) => ({
      row: headline(id, unit, month, evidence),
      lastMonth: evaluate(measureOf(id), records, teams, addMonths(month, -1)),
      lastYear: evaluate(measureOf(id), records, teams, addMonths(month, -12)),
    })),
    units,
    standing: standingGaps(
      units.map((each) => each.unit),
      month,
      evidence,
    ),
    exceptions,
    otherWords: otherWords(exceptions, unit, month, evidence, audience),
    // What people wrote about a unit may tell of one person; the summary counts the actions.
    actions: audience === 'public committee' ? [] : agreedActions(unit, month, evidence),
    nowhere: nowhereWords(unit, month, evidence),
    restated: restatements(evidence).filter(
      (each) =>
        each.month <= month &&
        tree.isWithin(each.unit, unit) &&
        shows({ unit: each.unit, measure: each.measure.id }),
    ),
    signOff: signOffOf(month, entries),
    limits: limitsInForce(entries, month)
      .filter(({ scope }) => scope.unit === undefined || tree.isWithin(unit, scope.unit))
      .map((limit) => limitLine(limit)),
  };
}

function unitLines(
  unit: string,
  depth: number,
  month: Month,
  measures: readonly MeasureId[],
  evidence: Evidence,
): ReviewUnit[] {
  const rows = Object.fromEntries(
    measures.map((id) => [id, headline(id, unit, month, evidence)]),
  ) as ReviewUnit['rows'];
  return [
    { unit, depth, rows },
    ...evidence.tree
      .childrenOf(unit)
      .filter((child) => !isClosedBy(child, month))
      .flatMap((child) => unitLines(child.id, depth + 1, month, measures, evidence)),
  ];
}

/** "Caseload, care leavers: 22.0 for a whole-time experienced worker, near from 20.0 (Board, 11 March 2021)". */
function limitLine({ measure: id, scope, amber, red, source, effective }: Limit): string {
  const measure = measureOf(id);
  const what = [measure.label, scope.role, scope.caseType && caseTypeWords[scope.caseType].many];
  const whose = id === 'caseload' ? ' for a whole-time experienced worker' : '';
  return `${what.filter(Boolean).join(', ')}: ${limitText(measure, red)}${whose}, near from ${limitText(measure, amber)} (${source}; since ${formatMonthShort(effective)})`;
}

/** How long a month's review is, in words: "4 to talk about"; "a quiet month" where all is known, and nothing over or worse. */
export function lengthWords({
  exceptions,
  headlines,
  nowhere,
}: Pick<Review, 'exceptions' | 'headlines' | 'nowhere'>): string {
  if (exceptions.length > 0) return toTalkAboutWords(exceptions.length);
  const rows = headlines.map(({ row }) => row);
  if (!isWhole(rows) || nowhere) return 'No exception in what is known';
  return rows.some((row) => row.status === 'over limit' || isWorse(row))
    ? 'No exception'
    : 'A quiet month';
}
