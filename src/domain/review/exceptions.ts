import { type Flag, flagKinds, rankFlags } from '@/domain/flags/flag';
import { measureFlags } from '@/domain/flags/measures';
import type { Sentence } from '@/domain/log/quote';
import { measureOf } from '@/domain/measures/catalogue';
import type { MeasureId } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import { type Evidence, type Headline, headline } from '@/domain/readings/headline';
import { type Agreed, agreedActions, wordsOpen } from '@/domain/review/agreed';
import { type Candidate, candidatesFor } from '@/domain/review/candidates';
import { type Comment, commentOn } from '@/domain/review/comments';
import { draftOf } from '@/domain/review/draft';
import type { UnitTree } from '@/domain/unit';

/** A measure of a unit that a month raised a flag for, with all the meeting needs to talk about it. */
export interface Exception {
  readonly flag: Flag & { readonly measure: MeasureId };
  readonly row: Headline;
  readonly draft: readonly Sentence[];
  readonly candidates: readonly Candidate[];
  /** What the leader wrote in place of the draft. */
  readonly comment: Comment | undefined;
  /** What was agreed about it, and what came of it; undefined where nothing is, or where it is not open. */
  readonly agreed: Agreed | undefined;
  /** Whether what was said and agreed about it is open to whoever looks. */
  readonly open: boolean;
  /** The unit above whose exception tells of the same measure and is talked about first; undefined where none is. */
  readonly under: string | undefined;
}

/** How many exceptions a meeting of an hour can talk about; they are shown in full, the rest in a line each. */
export const TALKED_ABOUT = 8;

/**
 * Every exception of a month at or below a unit, worst first; what an exception of a unit above already tells stands
 * after all that do not. A quiet month has none.
 */
export function exceptionsOf(unit: string, month: Month, evidence: Evidence): Exception[] {
  const { tree, entries } = evidence;
  const agreed = agreedActions(unit, month, evidence);
  const flags = rankFlags(
    unitsWithin(tree, unit).flatMap((id) => measureFlags(id, month, evidence)),
  ).filter((flag): flag is Exception['flag'] => flag.measure !== undefined);
  const all = flags.map((flag) => ({ flag, under: aboveOf(flag, flags, tree)?.unit }));
  /** An exception weighs as much as the weightiest of those it stands for. */
  const weighed = all
    .filter(({ under }) => under === undefined)
    .map(({ flag, under }) => {
      const same = all.filter(
        (each) => each.under === flag.unit && each.flag.measure === flag.measure,
      );
      const weights = same.filter((each) => each.flag.kind === flag.kind);
      const weight = Math.max(flag.weight, ...weights.map((each) => each.flag.weight));
      return { flag: { ...flag, weight }, under };
    });
  const tops = rankFlags(weighed.map(({ flag }) => flag)) as Exception['flag'][];
  return [
    ...tops.map((flag) => ({ flag, under: undefined })),
    ...all.filter(({ under }) => under !== undefined),
  ].map(({ flag, under }) => {
    const row = headline(flag.measure, flag.unit, month, evidence);
    const draft = draftOf(row, month, evidence);
    return {
      flag,
      row,
      draft,
      candidates: candidatesFor(flag.measure, flag.unit, month, evidence),
      comment: commentOn(flag.unit, flag.measure, month, entries, draft),
      agreed: agreed.find(
        (each) =>
          each.unit === flag.unit &&
          (each.measure.id === flag.measure || measureOf(each.measure.id).signal === flag.measure),
      ),
      open: wordsOpen(flag.unit, evidence),
      under,
    };
  });
}

/**
 * The exceptions a meeting talks about, worst first: those that stand for themselves, and of these, where they are too
 * many, what has an open action before what has none.
 */
export function talkedAbout(exceptions: readonly Exception[]): Exception[] {
  const tops = exceptions.filter(({ under }) => under === undefined);
  const isOpen = ({ agreed }: Exception) => agreed?.action.state === 'open';
  const chosen = [...tops.filter(isOpen), ...tops.filter((each) => !isOpen(each))].slice(
    0,
    TALKED_ABOUT,
  );
  return tops.filter((each) => chosen.includes(each));
}

/** The flag of the highest unit above one's own for the same measure, where it weighs no less. */
function aboveOf(flag: Flag, flags: readonly Flag[], tree: UnitTree): Flag | undefined {
  const weight = ({ kind }: Flag) => flagKinds.indexOf(kind);
  return flags
    .filter(
      (each) =>
        each.unit !== flag.unit &&
        each.measure === flag.measure &&
        weight(each) <= weight(flag) &&
        tree.isWithin(flag.unit, each.unit),
    )
    .sort((a, b) => tree.pathTo(a.unit).length - tree.pathTo(b.unit).length)[0];
}

function unitsWithin(tree: UnitTree, id: string): string[] {
  return [id, ...tree.childrenOf(id).flatMap((child) => unitsWithin(tree, child.id))];
}
