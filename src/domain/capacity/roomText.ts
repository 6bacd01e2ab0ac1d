import { type Audience, LEAST_WORKERS } from '@/domain/audience';
import type { RoomComparison } from '@/domain/capacity/room';
import { type RoomReason, reasonNouns } from '@/domain/capacity/roomReasons';
import { requestWords } from '@/domain/capacity/roomRequest';
import {
  cannotWords,
  costWords,
  groupWords,
  roomSummary,
  totalsWords,
  weighWords,
} from '@/domain/capacity/roomWords';
import { caseNumber, count, formatNumber } from '@/domain/format';
import { groupBy } from '@/domain/group';

/** Where a text was taken from and when. */
export interface TextContext {
  /** The unit's name with the authority's: "Safeguarding North 2, Westmere". */
  readonly unit: string;
  /** What the text is made from and when that was: "Open cases at Monday 5 October 2026 at 06:10". */
  readonly asAt: string;
  readonly simulated: boolean;
  /** Room in other teams, as a sentence. */
  readonly elsewhere: string;
  /** What the comparison could not weigh, and why, in sentences; undefined where it weighed all. */
  readonly unweighed?: string | undefined;
}

/** The text, or why there is none for this audience. */
export type RoomText =
  | { readonly offered: true; readonly text: string }
  | { readonly offered: false; readonly why: string };

/** The comparison as plain text for an audience. */
export function roomText(
  comparison: RoomComparison,
  audience: Audience,
  context: TextContext,
): RoomText {
  if (audience === 'public committee') return committeeText(comparison, context);
  const body = audience === 'team' ? teamLines(comparison) : leadershipLines(comparison);
  return textOf([
    `Room for ${requestWords(comparison.request)}: ${context.unit}`,
    ...dateLines(context),
    '',
    ...body,
    '',
    totalsWords(comparison),
    context.elsewhere,
    ...(context.unweighed ? [context.unweighed] : []),
    'Workers are compared, in alphabetical order, and none is recommended. Nothing has been changed.',
  ]);
}

function teamLines(comparison: RoomComparison): string[] {
  const options = (group: 'suits' | 'judgement') =>
    comparison[group].map((option) => [`- ${costWords(option)}.`, ...weighWords(option)].join(' '));
  const cannot = comparison.cannot.map((one) => `- ${one.worker.name}: ${cannotWords(one)}`);
  return [
    roomSummary(comparison, { named: true, judge: 'the manager’s' }),
    ...(['suits', 'judgement'] as const).flatMap((group) => [
      '',
      `${groupWords[group]}:`,
      ...orNobody(options(group)),
    ]),
    '',
    `${groupWords.cannot}:`,
    ...orNobody(cannot),
  ];
}

function leadershipLines(comparison: RoomComparison): string[] {
  const { suits, judgement, cannot } = comparison;
  const counted = (heading: string, number: number) => `${heading}: ${count(number, 'worker')}.`;
  const kinds = groupBy(
    judgement.flatMap(({ reasons }) => [...new Set(reasons.map(({ kind }) => kind))]),
    (kind): RoomReason['kind'] => kind,
  );
  return [
    roomSummary(comparison, { named: false, judge: 'the manager’s' }),
    '',
    counted(groupWords.suits, suits.length),
    counted(groupWords.judgement, judgement.length),
    ...[...kinds].map(([kind, workers]) => `- ${workers.length} ${reasonNouns[kind]}`),
    counted(groupWords.cannot, cannot.length),
  ];
}

/** The team's totals alone: not what was asked, which tells of a family, nor any one worker. */
function committeeText(comparison: RoomComparison, context: TextContext): RoomText {
  const { suits, judgement, cannot, totals } = comparison;
  const workers = [...suits, ...judgement, ...cannot].map(({ worker }) => worker);
  if (workers.length < LEAST_WORKERS)
    return {
      offered: false,
      why: `Not offered for a public committee: this team has ${count(workers.length, 'worker')}, and the totals of fewer than ${LEAST_WORKERS} could tell of one person.`,
    };
  const limits = workers.map(({ limit }) => limit?.red ?? Number.NaN);
  const sum = limits.reduce((total, red) => total + red, 0);
  const against = Number.isNaN(sum)
    ? ''
    : `; their own limits, as if all were at work, add up to ${caseNumber(sum)}`;
  const held = Number.isNaN(totals.held) ? 'an unrecorded number of' : formatNumber(totals.held, 0);
  return textOf([
    `Workload: ${context.unit}`,
    ...dateLines(context),
    '',
    `${count(workers.length, 'worker')} hold ${held} cases${against}.`,
  ]);
}

function dateLines({ asAt, simulated }: TextContext): string[] {
  return [
    `${asAt}.`,
    ...(simulated ? ['Simulated data: no real child or worker appears here.'] : []),
  ];
}

function orNobody(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? ['- Nobody.'] : lines;
}

function textOf(lines: readonly string[]): RoomText {
  return { offered: true, text: `${lines.join('\n')}\n` };
}
