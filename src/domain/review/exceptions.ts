import type { Audience } from '@/domain/audience';
import type { FlagLine } from '@/domain/flags/fold';
import { standsForWords, teamsWords } from '@/domain/flags/foldWords';
import type { Sentence } from '@/domain/log/quote';
import { measureOf } from '@/domain/measures/catalogue';
import type { Month } from '@/domain/month';
import { type Evidence, type Headline, headline } from '@/domain/readings/headline';
import { type RecentMonth, recentMonths } from '@/domain/readings/recent';
import { type Agreed, agreedActions, wordsOpen } from '@/domain/review/agreed';
import { unitsFor } from '@/domain/review/audience';
import { type Candidate, candidatesFor } from '@/domain/review/candidates';
import { type Comment, commentOn } from '@/domain/review/comments';
import { draftOf } from '@/domain/review/draft';
import { type MeasureFlag, monthLines } from '@/domain/review/monthLines';

/** A measure of a unit that a month raised a flag for, with all the meeting needs to talk about it. */
export interface Exception {
  readonly flag: MeasureFlag;
  /** The line that it leads. */
  readonly line: FlagLine<MeasureFlag>;
  /** "3 of 5 teams of Safeguarding North to talk about, of them most in Safeguarding North 2": of a line of several teams. */
  readonly teams: string | undefined;
  /** "Stands for: Safeguarding North 1 (31.0%); agency (18.2%)."; empty where for itself alone. */
  readonly standsFor: string;
  /** What the line stands for beside it. */
  readonly under: readonly Exception[];
  readonly row: Headline;
  /** Its last 24 months, each with whether it was over its limit. */
  readonly recent: readonly RecentMonth[];
  readonly draft: readonly Sentence[];
  readonly candidates: readonly Candidate[];
  /** What the leader wrote in place of the draft. */
  readonly comment: Comment | undefined;
  /** What was agreed about it, and what came of it; undefined where nothing is, or where it is not open. */
  readonly agreed: Agreed | undefined;
  /** Whether what was said and agreed about it is open to whoever looks. */
  readonly open: boolean;
}

/** How many lines a meeting of an hour can talk about; they are shown in full, the rest in a line each. */
export const TALKED_ABOUT = 8;

/**
 * What a month of a unit has to talk about, worst first, without what the audience may not see: a public committee is
 * shown nothing that people wrote. A quiet month has none.
 */
export function exceptionsOf(
  unit: string,
  month: Month,
  evidence: Evidence,
  audience: Audience = 'leadership',
): Exception[] {
  const { records, tree, entries } = evidence;
  const isPublic = audience === 'public committee';
  const agreed = isPublic ? [] : agreedActions(unit, month, evidence);
  const shown = unitsFor(audience, month, records, tree);
  const exceptionOf = (line: FlagLine<MeasureFlag>): Exception => {
    const { flag, under } = line;
    const row = headline(flag.measure, flag.unit, month, evidence);
    const draft = draftOf(row, month, evidence);
    return {
      flag,
      line,
      teams: teamsWords(line, month, evidence, shown),
      standsFor: standsForWords(line, month, evidence),
      under: under.map(exceptionOf),
      row,
      recent: recentMonths(row, evidence),
      draft,
      candidates: isPublic ? [] : candidatesFor(flag.measure, flag.unit, month, evidence),
      comment: isPublic ? undefined : commentOn(flag.unit, flag.measure, month, entries, draft),
      agreed: agreed.find(
        (each) =>
          each.unit === flag.unit &&
          (each.measure.id === flag.measure || measureOf(each.measure.id).signal === flag.measure),
      ),
      open: wordsOpen(flag.unit, evidence),
    };
  };
  return monthLines(unit, month, evidence, audience).map(exceptionOf);
}

/** An exception and all it stands for, from the top down, each with how deep it stands. */
export function withUnder(
  exception: Exception,
  depth = 0,
): { exception: Exception; depth: number }[] {
  return [{ exception, depth }, ...exception.under.flatMap((each) => withUnder(each, depth + 1))];
}

/**
 * The lines a meeting talks about, worst first: where they are too many, those with an open action before those with
 * none.
 */
export function talkedAbout(exceptions: readonly Exception[]): Exception[] {
  const isOpen = (line: Exception) =>
    withUnder(line).some(({ exception }) => exception.agreed?.action.state === 'open');
  const chosen = [
    ...exceptions.filter(isOpen),
    ...exceptions.filter((each) => !isOpen(each)),
  ].slice(0, TALKED_ABOUT);
  return exceptions.filter((each) => chosen.includes(each));
}
