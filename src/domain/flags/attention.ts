import { everyChildWords, nobodyWords } from '@/domain/board/answer';
import type { BoardWorker } from '@/domain/board/board';
import { boardOf } from '@/domain/board/boardOf';
import type { Extract } from '@/domain/board/nobodyDoubts';
import { overOf, presentOf } from '@/domain/board/present';
import { type ChildWithNobody, childrenWithNobody } from '@/domain/board/unallocatedChildren';
import type { Cases } from '@/domain/facts';
import { childFlags, heldInNameFlags } from '@/domain/flags/children';
import { type Flag, type FlagKind, rankFlags } from '@/domain/flags/flag';
import { measureFlags } from '@/domain/flags/measures';
import { workerFlags } from '@/domain/flags/workers';
import { count, listWords } from '@/domain/format';
import { doubtsOf, doubtWords, type Found, type Whole } from '@/domain/found';
import { limitLookup } from '@/domain/limits/lookup';
import { headlineMeasures } from '@/domain/measures/catalogue';
import { type Month, monthOfDay } from '@/domain/month';
import { type Evidence, headline } from '@/domain/readings/headline';
import { isWhole, namesOf } from '@/domain/readings/judged';
import { nowhereWords } from '@/domain/readings/nowhere';
import { MONTHS_RUNNING, spellOver } from '@/domain/readings/spell';
import { textAt } from '@/domain/table';
import type { Unit, UnitTree } from '@/domain/unit';

/** What needs attention of a month's measures at or below a unit, ranked. */
export function monthFlags(unit: string, month: Month, evidence: Evidence): Flag[] {
  return rankFlags(
    unitsWithin(evidence.tree, unit).flatMap(({ id }) => measureFlags(id, month, evidence)),
  );
}

/** That a month raised no flag: whole, or of what is known, with what is not. */
export function monthClearWords(unit: string, month: Month, evidence: Evidence): string {
  const over = overUnflagged(unit, month, evidence);
  const clear = `o${over === '' ? '' : ' other'} measure has been over its limit for three months, and no real change for the worse is new.`;
  const rows = headlineMeasures.map((id) => headline(id, unit, month, evidence));
  const unknown = rows.filter((row) => !isWhole([row]));
  const nowhere = nowhereWords(unit, month, evidence);
  if (unknown.length === 0)
    return nowhere ? `${over}Of what is known, n${clear} ${nowhere}.` : `${over}N${clear}`;
  if (unknown.length === rows.length)
    return 'No measure is known, so none can be said to be over its limit or to have changed.';
  return `${over}Of what is known, n${clear} Not known: ${namesOf(unknown, false)}, or what ${unknown.length === 1 ? 'it is' : 'they are'} held against.`;
}

/** Of what has been over its limit for three months and is no exception: a rolling measure whose month's count is as usual. */
function overUnflagged(unit: string, month: Month, evidence: Evidence): string {
  const rows = unitsWithin(evidence.tree, unit).flatMap(({ id, name }) =>
    headlineMeasures.flatMap((measure) => {
      const row = headline(measure, id, month, evidence);
      const months = spellOver(row, month, evidence)?.months ?? 0;
      if (row.measure.basis !== 'rolling 12 months' || months < MONTHS_RUNNING) return [];
      return [`${row.measure.noun} of ${name} (${count(months, 'month-end')})`];
    }),
  );
  if (rows.length === 0) return '';
  return `Over ${rows.length === 1 ? 'its limit' : 'their limits'}, and to talk about only once the month’s own count is worse for real: ${listWords(rows)}. `;
}

/** What needs attention by the open cases, and in sentences what raises no flag: what is well, and what is not known. */
export interface OpenCaseAnswer {
  readonly flags: readonly Flag[];
  readonly sentences: readonly string[];
  /** How many children, and how many workers, there are of the kinds: a flag tells of several. */
  readonly numbers: Readonly<Partial<Record<FlagKind, string>>>;
}

/** What needs attention at or below a unit by the open cases of the latest extract, ranked: it comes before the month's. */
export function openCaseAnswer(
  unit: string,
  { tree, entries }: Pick<Evidence, 'tree' | 'entries'>,
  extract: Extract,
  coverDays: number,
): OpenCaseAnswer {
  const teams = tree.teamsOf(unit);
  const lookup = limitLookup(entries, monthOfDay(extract.day), tree);
  const { children, heldInName } = childrenWithNobody(extract, teams, coverDays);
  const board = boardOf(extract, teams, lookup);
  const open = extract.cases.state === 'ready' ? openByTeam(extract.cases.data.table) : new Map();
  const openIn = (team: string): number => open.get(team) ?? 0;
  const flags = rankFlags([
    ...childFlags(children.items, openIn, extract.day),
    ...heldInNameFlags(heldInName, openIn, extract.day),
    ...workerFlags(board.items, extract.day),
  ]);
  const over = overOf(presentOf(board));
  return {
    flags,
    sentences: sentencesOf(flags, children, over),
    numbers: {
      'child with nobody': listWords([
        ...(children.items.length > 0 ? [leastWords(children)] : []),
        ...(heldInName.length > 0 ? [`${heldInName.length} held in a name`] : []),
      ]),
      'worker over': leastWords(over),
    },
  };
}

/** "20", or "at least 20" where not all was seen. */
function leastWords(of: Found<unknown>): string {
  return `${of.whole ? '' : 'at least '}${of.items.length}`;
}

function openByTeam({ rows, columns }: Cases): Map<string, number> {
  const open = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    const team = textAt(columns.team, row) ?? '';
    open.set(team, (open.get(team) ?? 0) + 1);
  }
  return open;
}

function sentencesOf(
  flags: readonly Flag[],
  children: Found<ChildWithNobody>,
  over: Found<BoardWorker>,
): string[] {
  const ofChildren = flags.some(({ kind }) => kind === 'child with nobody');
  const notFlagged = !ofChildren && children.items.length > 0 ? [someWords(children)] : [];
  const doubts = [...new Set([...doubtsOf(children), ...doubtsOf(over)])];
  if (doubts.length > 0) return [...notFlagged, unknownWords(children, over, doubtWords(doubts))];
  if (flags.length > 0 || !children.whole || !over.whole) return notFlagged;
  return children.items.length > 0
    ? [...notFlagged, `${noneOverWords(over)}.`]
    : [`${everyChildWords(children).slice(0, -1)}, and ${lowerFirst(noneOverWords(over))}.`];
}

/** How many have nobody; what stands in the way of knowing of more is said beside it. */
function someWords(children: Found<ChildWithNobody>): string {
  return children.whole
    ? nobodyWords(children).text
    : `At least ${count(children.items.length, 'child', 'children')} ${children.items.length === 1 ? 'has' : 'have'} nobody at work for them.`;
}

function unknownWords(
  children: Found<ChildWithNobody>,
  over: Found<BoardWorker>,
  why: string,
): string {
  const more = (of: Found<unknown>) => (of.items.length > 0 ? 'more' : 'any');
  const what = [
    ...(children.whole
      ? []
      : [
          `${children.items.length > 0 ? 'more children have' : 'any child has'} nobody at work for them`,
        ]),
    ...(over.whole ? [] : [`${more(over)} workers are over their own limit`]),
  ];
  return `Whether ${what.join(', or ')} is not known. ${why}`;
}

function noneOverWords(_: Whole<BoardWorker>): string {
  return 'No worker present is over their own limit';
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function unitsWithin(tree: UnitTree, id: string): Unit[] {
  const unit = tree.byId.get(id);
  return unit ? [unit, ...tree.childrenOf(id).flatMap((child) => unitsWithin(tree, child.id))] : [];
}
