import type { Flag } from '@/domain/flags/flag';
import type { FlagLine } from '@/domain/flags/fold';
import { flagsIn } from '@/domain/flags/fold';
import { count, formatNumber, listWords } from '@/domain/format';
import { measureOf } from '@/domain/measures/catalogue';
import { evaluate } from '@/domain/measures/evaluate';
import type { Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import { teamsStanding } from '@/domain/unit';
import { knownValue } from '@/domain/value';

/** A flag that stands under a line: how deep, by what name, and its figure. */
export interface StandsUnder<F extends Flag = Flag> {
  readonly flag: F;
  /** 0 right below the line, 1 below that. */
  readonly depth: number;
  /** By what it differs from what leads the line: "Safeguarding North 2", "agency", "Safeguarding North 2, agency". */
  readonly name: string;
  /** "31.0%"; "18.2%, covering 5.2 FTE of the vacancies". */
  readonly figure: string;
}

/** "5 to talk about": of how many lines. */
export function toTalkAboutWords(lines: number): string {
  return `${formatNumber(lines, 0)} to talk about`;
}

/** "5 to talk about, standing for 8": of how many lines, and how many flags there are in them. */
export function headingWords(lines: readonly FlagLine[]): string {
  const all = lines.flatMap(flagsIn).length;
  const lead = toTalkAboutWords(lines.length);
  return all === lines.length ? lead : `${lead}, standing for ${formatNumber(all, 0)}`;
}

/** All that stands under a line, from the top down. */
export function standingUnder<F extends Flag>(
  line: FlagLine<F>,
  month: Month,
  evidence: Evidence,
): StandsUnder<F>[] {
  const below = (above: FlagLine<F>, depth: number): StandsUnder<F>[] =>
    above.under.flatMap((each) => [
      {
        flag: each.flag,
        depth,
        name: nameUnder(each.flag, line.flag, evidence),
        figure: figureUnder(each.flag, above.flag, month, evidence),
      },
      ...below(each, depth + 1),
    ]);
  return below(line, 0);
}

/** "Stands for: Safeguarding North 2 (31.0%); agency (18.2%)."; empty where it stands for itself alone. */
export function standsForWords(line: FlagLine, month: Month, evidence: Evidence): string {
  const under = standingUnder(line, month, evidence);
  if (under.length === 0) return '';
  return `Stands for: ${under.map(({ name, figure }) => `${name} (${figure})`).join('; ')}.`;
}

/**
 * "3 of 5 teams of Safeguarding North to talk about, of them most in Safeguarding North 2", of a line of several teams; undefined of others.
 * Only teams that may be shown are counted and named.
 */
export function teamsWords(
  { flag, teams, under }: FlagLine,
  month: Month,
  { tree }: Pick<Evidence, 'tree'>,
  shown: ReadonlySet<string>,
): string | undefined {
  if (!teams) return undefined;
  const nameOf = (unit: string) => tree.byId.get(unit)?.name ?? unit;
  const there = teamsStanding(tree, teams.unit, month);
  const open = there.filter((team) => shown.has(team));
  const name = nameOf(teams.unit);
  const of =
    open.length === there.length
      ? `${count(there.length, 'team')} of ${name}`
      : `the ${count(open.length, 'team')} of ${name} shown here`;
  const here = new Set([flag, ...under.map((each) => each.flag)].map(({ unit }) => unit));
  const elsewhere = teams.flagged.filter((team) => !here.has(team)).map(nameOf);
  const rest =
    elsewhere.length === 0
      ? ''
      : `; ${listWords(elsewhere)} ${elsewhere.length === 1 ? 'stands' : 'stand'} on another line`;
  return `${teams.flagged.length} of ${of} to talk about, of them most in ${nameOf(flag.unit)}${rest}`;
}

/** By what it differs from what leads the line: its unit, its measure, or both. */
function nameUnder({ unit, measure }: Flag, lead: Flag, { tree }: Evidence): string {
  const label = measure === undefined || measure === lead.measure ? '' : measureOf(measure).label;
  return [
    ...(unit === lead.unit ? [] : [tree.byId.get(unit)?.name ?? unit]),
    ...(label === '' ? [] : [`${label.charAt(0).toLowerCase()}${label.slice(1)}`]),
  ].join(', ');
}

function figureUnder(flag: Flag, above: Flag, month: Month, evidence: Evidence): string {
  const { unit, measure, kind, figure } = flag;
  const isCover = measure === 'agency' && above.measure === 'vacancy' && unit === above.unit;
  return [
    figure ?? '',
    isCover ? coverWords(unit, month, evidence) : '',
    kind === above.kind ? '' : 'worth watching',
  ]
    .filter(Boolean)
    .join(', ');
}

/** How much of the vacancies agency covers, where that is known. */
function coverWords(unit: string, month: Month, { records, tree }: Evidence): string {
  const figure = evaluate(measureOf('vacanciesCovered'), records, tree.teamsOf(unit), month);
  const covered = knownValue(figure.numerator);
  return covered === undefined ? '' : `covering ${formatNumber(covered, 1)} FTE of the vacancies`;
}
