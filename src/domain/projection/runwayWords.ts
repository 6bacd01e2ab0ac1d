import { count, formatDayOfMonth, formatNumber, formatValue } from '@/domain/format';
import { isOver, type Runway, type RunwayWeek } from '@/domain/projection/runway';
import { LEAST_MONTHS } from '@/domain/projection/runwayChildren';
import { INDUCTION, type RunwayEvent } from '@/domain/projection/runwayLimit';
import type { Value } from '@/domain/value';

/** A load as shown: "101%". */
export function loadWords(load: Value): string {
  return formatValue(load, { decimals: 0, suffix: '%' });
}

type State = 'over' | 'under' | 'nobody' | 'no limit';

function stateOf({ load }: RunwayWeek): State {
  if (load.kind === 'known') return isOver(load) ? 'over' : 'under';
  return load.kind === 'notApplicable' ? 'nobody' : 'no limit';
}

/** The weeks in which the load goes over its line or under it. */
function turnsOf({ weeks }: Runway): RunwayWeek[] {
  return weeks.filter((week, i) => {
    const before = weeks[i - 1];
    return before !== undefined && stateOf(before) !== stateOf(week);
  });
}

/** The finding: "under the line from 9 November, over again from the week of 30 November". Two turns at most. */
export function runwayFinding(runway: Runway): string {
  const { weeks, firstInRange } = runway;
  const [now] = weeks;
  if (!now) return '';
  const turns = turnsOf(runway).slice(0, 2);
  const first = stateOf(now);
  if (turns.length > 0) {
    const seen = [first];
    return turns
      .map((week) => {
        const state = stateOf(week);
        const words = turnWords(week, seen.includes(state));
        seen.push(state);
        return words;
      })
      .join(', ');
  }
  if (first === 'over') return `over the line throughout, at ${lastWords(weeks)}`;
  if (first === 'nobody') return 'nobody with a limit is present to carry the children';
  if (first === 'no limit') return 'there is no limit to hold them against';
  return firstInRange
    ? `under the line, but within reach of it from the week of ${formatDayOfMonth(firstInRange.from)}`
    : `under the line throughout, at ${lastWords(weeks)}`;
}

function lastWords(weeks: readonly RunwayWeek[]): string {
  const last = weeks.at(-1);
  return last ? `${loadWords(last.load)} in the week of ${formatDayOfMonth(last.from)}` : '';
}

function turnWords(week: RunwayWeek, again: boolean): string {
  const day = formatDayOfMonth(week.from);
  const state = stateOf(week);
  if (state === 'over') return `${placeWords(week, again)} from the week of ${day}`;
  if (state === 'under') return `${placeWords(week, again)} from ${day}`;
  if (state === 'nobody') return `nobody left to carry the children from ${day}`;
  return `no limit to hold them against from ${day}`;
}

/** Where a week stands to the line, in a few words: "over again", "under the line", "down to the line". */
function placeWords({ load }: RunwayWeek, again: boolean): string {
  if (isOver(load)) return again ? 'over again' : 'over the line';
  if (loadWords(load) === '100%') return 'down to the line';
  return again ? 'under it again' : 'under the line';
}

/** The week to name on the chart and for what: the first in which the load goes over the line, else its first turn. */
export function namedWeek(runway: Runway): { week: RunwayWeek; words: string } | undefined {
  const turns = turnsOf(runway).filter(({ load }) => load.kind === 'known');
  const week = turns.find(({ load }) => isOver(load)) ?? turns[0];
  if (!week) return undefined;
  const again = runway.weeks.some(
    (each) => each.week < week.week && stateOf(each) === stateOf(week),
  );
  return { week, words: placeWords(week, again) };
}

/** An event's effect in children of limit: "+18.0", "−3.6", "0.0"; without a limit it is not known. */
export function effectWords(effect: number): string {
  if (Number.isNaN(effect)) return 'not known:';
  const number = formatNumber(effect, 1);
  return effect > 0 && number !== '0.0' ? `+${number}` : number;
}

/** An event in a few words: "E. Rowntree starts, at half their limit", "P. Nandakumar to 80%". */
export function eventWords({ kind, name, share }: Pick<RunwayEvent, 'kind' | 'name' | 'share'>) {
  const percent = `${formatNumber(share * 100, 0)}%`;
  switch (kind) {
    case 'leaver':
      return `${name} leaves`;
    case 'agency end':
      return `${name}, agency end`;
    case 'starter':
      return share === 1 ? `${name} starts` : `${name} starts at ${percent}`;
    case 'inducted':
      return `${name} past induction`;
    case 'ASYE step':
      return `${name} to ${percent}`;
    case 'reduction':
      return share === 1 ? `${name}, reduction ends` : `${name} to ${percent} by agreement`;
    case 'long absence':
      return `${name} away`;
    case 'return':
      return share === 1
        ? `${name} back in full`
        : share === 0.5
          ? `${name} back half time`
          : `${name} back at ${percent}`;
  }
}

/** What the weeks take for granted. */
export function assumptionWords({ weeks, weekly, months, weak }: Runway): string {
  const children = weeks[0]?.children.expected ?? 0;
  const flow =
    weak === 'too short for a range'
      ? 'Children are kept at today’s number.'
      : `Children come and go as in the team’s last ${count(months - 1, 'month')}: about ${formatNumber(weekly.in, 1)} in a week, and ${formatNumber(weekly.out, 1)} out while ${formatNumber(children, 0)} are open.`;
  return `${flow} Whoever leaves, their children stay with the team. A starter carries ${formatNumber(INDUCTION.share * 100, 0)}% of their limit for ${INDUCTION.days / 7} weeks, a newly qualified one their protected share. Nobody is appointed, booked, moved or ill who is not known by now, and the range leaves that out.`;
}

/** How weak the history is; undefined where it is long enough. */
export function weakWords({ months, weak }: Runway): string | undefined {
  if (weak === undefined) return undefined;
  const have =
    months === 0
      ? 'There is no history of children in and out'
      : `History of children in and out goes back only ${count(months, 'month end')}`;
  return weak === 'too short for a range'
    ? `${have}, and a range needs ${LEAST_MONTHS}: none is drawn.`
    : `${have}: the range is weak, and does not know the swings of a year.`;
}
