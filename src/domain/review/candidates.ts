import type { Component } from '@/domain/facts';
import { formatNumber } from '@/domain/format';
import { type Quote, type Sentence, say } from '@/domain/log/quote';
import { sumOver, type Term } from '@/domain/measures/cube';
import type { MeasureId } from '@/domain/measures/measure';
import { addMonths, type Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import { roundHalfUp } from '@/domain/value';

/** What else moved in the three months to the one in view: a candidate for a cause, never called one. */
export interface Candidate {
  readonly kind: 'leavers' | 'absence' | 'arrivals' | 'closures' | 'agency ends' | 'vacancies';
  readonly sentence: Sentence;
}

const started = [
  'startedAssessment',
  'startedChildInNeed',
  'startedProtectionPlan',
  'startedLookedAfter',
  'startedCareLeaver',
  'startedCarer',
  'startedOther',
] as const satisfies readonly Component[];

const closed = [
  'closedAssessment',
  'closedChildInNeed',
  'closedProtectionPlan',
  'closedLookedAfter',
  'closedCareLeaver',
  'closedCarer',
  'closedOther',
] as const satisfies readonly Component[];

/** Which candidates may have a bearing on a measure that rose. */
const bearing: Readonly<Partial<Record<MeasureId, readonly Candidate['kind'][]>>> = {
  caseload: ['leavers', 'absence', 'arrivals', 'closures', 'agency ends'],
  workersOverLimit: ['leavers', 'absence', 'arrivals', 'closures', 'agency ends'],
  vacancy: ['leavers'],
  agency: ['vacancies', 'absence'],
};

/** Three months against what three months usually bring. */
const WINDOW = 3;

/**
 * What moved in the three months to a month that could bear on a measure: people who left, absence, children who came,
 * fewer who left, agency bookings that ended, vacancies. Each with its numbers; only what moved the way that would
 * fit, and nothing where the records do not say. Whether it was the cause is for people to judge.
 */
export function candidatesFor(
  measure: MeasureId,
  unit: string,
  month: Month,
  { records, tree }: Evidence,
): Candidate[] {
  const teams = tree.teamsOf(unit);
  const sum = (terms: readonly Term<Component>[], months: number, at = month) =>
    sumOver(records.teams, terms, teams, at, months);
  const start = addMonths(month, -WINDOW);
  /** A number with where it can be seen: a measure made of it, else the one in question. */
  const quote = (text: string, of = measure, at = month): Quote => ({
    text,
    unit,
    measure: of,
    month: at,
    part: 'candidate',
  });
  const fte = (number: number, of?: MeasureId, at?: Month) =>
    quote(formatNumber(number, 1), of, at);
  const whole = (number: number) => quote(formatNumber(number, 0));

  const leaving: Term<Component>[] =
    teams.length === 1 ? ['leaversFte', 'movedOutFte'] : ['leaversFte'];
  const left = sum(leaving, WINDOW);
  const away = sum(['awayFte'], 1);
  const wasAway = sum(['awayFte'], 1, start);
  const agency = sum(['agencyFte'], 1);
  const wasAgency = sum(['agencyFte'], 1, start);
  const vacant = sum(['vacantFte'], 1);
  const wasVacant = sum(['vacantFte'], 1, start);
  /** The three months, and what three of the twelve before them brought at their mean. */
  const against = (terms: readonly Component[]) => ({
    now: sum(terms, WINDOW),
    usual: roundHalfUp(sum(terms, 12, addMonths(month, -WINDOW)) / 4, 0),
  });
  const came = against(started);
  const went = against(closed);

  const all: readonly (Candidate & { readonly moved: boolean })[] = [
    {
      kind: 'leavers',
      moved: left > 0,
      sentence: say`${fte(left, 'leaversInMonth')} FTE left in the three months${teams.length === 1 ? ', moves to other teams included' : ''}.`,
    },
    {
      kind: 'absence',
      moved: away > wasAway,
      sentence: say`${fte(away)} FTE were away at the month end, against ${fte(wasAway, measure, start)} three months before.`,
    },
    {
      kind: 'arrivals',
      moved: came.now > came.usual * 1.1,
      sentence: say`${whole(came.now)} cases were opened in the three months, against ${whole(came.usual)} in a usual three.`,
    },
    {
      kind: 'closures',
      moved: went.now < went.usual * 0.9,
      sentence: say`${whole(went.now)} cases were closed in the three months, against ${whole(went.usual)} in a usual three.`,
    },
    {
      kind: 'agency ends',
      moved: agency < wasAgency,
      sentence: say`Agency went from ${fte(wasAgency, 'agency', start)} FTE to ${fte(agency, 'agency')} in the three months.`,
    },
    {
      kind: 'vacancies',
      moved: vacant > wasVacant,
      sentence: say`Vacant posts went from ${fte(wasVacant, 'vacancy', start)} FTE to ${fte(vacant, 'vacancy')} in the three months.`,
    },
  ];
  return all
    .filter(({ kind, moved }) => moved && bearing[measure]?.includes(kind))
    .map(({ kind, sentence }) => ({ kind, sentence }));
}
