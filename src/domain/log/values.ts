import type { ChildMark } from '@/domain/log/childMark';
import type { Quote } from '@/domain/log/quote';
import type { LimitMeasure } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import type { CaseType, Role } from '@/domain/worker';

/**
 * What each kind of entry says. An "opening" is the one kind nobody writes by hand: the app notes that somebody opened a
 * worker's panel.
 */
export interface Values {
  readonly limit: LimitValue;
  readonly rebase: RebaseValue;
  readonly inheritance: InheritanceValue;
  readonly assumption: AssumptionValue;
  readonly induction: InductionValue;
  readonly reduction: ReductionValue;
  readonly 'child-mark': ChildMarkValue;
  readonly comment: CommentValue;
  readonly action: ActionValue;
  readonly 'sign-off': SignOffValue;
  readonly 'role-approval': ApprovalValue;
  readonly opening: OpeningValue;
  readonly redaction: RedactionValue;
  readonly retention: RetentionValue;
}

/** What an entry of the log is about. */
export type EntryKind = keyof Values;

/** Names an entry: any text of 1 to 100 characters, made by whoever writes it, so that it is unique without a server. */
export type EntryId = string;

/** Where a limit applies; what is not named applies everywhere. */
export interface LimitScope {
  readonly unit?: string | undefined;
  readonly role?: Role | undefined;
  readonly caseType?: CaseType | undefined;
}

/** A limit: amber is "near", past red is "over"; in the measure's own unit. */
export interface LimitValue {
  readonly measure: LimitMeasure;
  readonly scope: LimitScope;
  readonly amber: number;
  readonly red: number;
  /** Where the number comes from, such as the minutes of the meeting that set it. */
  readonly source: string;
  /** Written by somebody who may not put it in force: it counts once it is approved one level up. */
  readonly proposed?: true | undefined;
}

/** A known change, such as a new team or a new definition, from whose month on a unit's measure is counted anew. */
export interface RebaseValue {
  readonly unit: string;
  readonly measure: string;
  readonly month: Month;
  /** What changed, in a few words. */
  readonly change: string;
}

/** That a team took over another's work: the other's months before the join tell what is usual of its measures of work. */
export interface InheritanceValue {
  readonly unit: string;
  /** The team whose months they are. */
  readonly from: string;
  /** The join: the first month that is the team's own. */
  readonly month: Month;
}

/** A number that a model takes for granted, as the authority sets it. */
export interface AssumptionValue {
  readonly assumption: string;
  readonly number: number;
}

/** The programme that everybody has who starts an induction in a month or after it, until the next begins. */
export interface InductionValue {
  /** What it is called, such as "ASYE". */
  readonly name: string;
  /** The first month in which somebody may start it: its first cohort. */
  readonly month: Month;
  /** How long it is meant to take, in months. */
  readonly months: number;
  readonly steps: readonly InductionStep[];
}

/** From so many completed months on a worker is protected at so many per cent of an experienced worker's limit. */
export interface InductionStep {
  readonly from: number;
  readonly percent: number;
}

/**
 * That a worker's limit in a team is reduced by agreement, from the entry's month of effect on. Why is never said: it may
 * be health, a duty, practice education or work for a union.
 */
export interface ReductionValue {
  readonly worker: string;
  /** The team it is agreed in, and holds in. */
  readonly team: string;
  /** By how many per cent of the limit, a whole number. */
  readonly percent: number;
  /** The last month it holds in; until it is taken back where it is not given. */
  readonly to?: Month | undefined;
}

/** What is under way for a child with nobody at work for them, in fixed words. */
export interface ChildMarkValue {
  readonly team: string;
  /** The case's reference, which is personal data: it goes when words go. */
  readonly reference: string;
  readonly mark: ChildMark;
  /** The worker of the team who was asked for cover; of no other mark. */
  readonly worker?: string | undefined;
}

/** A leader's words on a figure of a month. */
export interface CommentValue {
  readonly unit: string;
  readonly measure: string;
  readonly month: Month;
  readonly words: string;
  /** The draft they were written over; it is kept beside them. */
  readonly draft: string;
  /** The figures that the draft quoted, and the words may rest on. */
  readonly quotes: readonly Quote[];
}

/** What is agreed about a breach (the exceptions-and-actions ledger). */
export interface ActionValue {
  readonly unit: string;
  readonly measure: string;
  readonly action: string;
  readonly ownerRole: string;
  /** Month in which it is looked at again. */
  readonly review: Month;
  readonly state: 'open' | 'done';
}

/** The figures a month was signed off with. */
export interface SignOffValue {
  readonly month: Month;
  readonly figures: readonly SignedFigure[];
}

/** A measure of a unit as it stood when the month was signed off, rounded as shown, with the parts it was divided from. */
export interface SignedFigure {
  readonly unit: string;
  readonly measure: string;
  readonly value: number;
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
}

/** What became of a proposed limit: one decision a proposal; a second is in conflict with the first. */
export interface ApprovalValue {
  /** The entry that proposes the limit. */
  readonly proposal: EntryId;
  readonly decision: 'approved' | 'declined';
}

/** That somebody opened a worker's panel; who and when is the entry's own. */
export interface OpeningValue {
  readonly worker: string;
  /** The team in which the worker was then: it decides who may see the entry. */
  readonly team: string;
}

/** That the words of an entry are taken out; who, when and why is the entry's own. */
export interface RedactionValue {
  readonly entry: EntryId;
}

/** How long the authority keeps the words of its log. */
export interface RetentionValue {
  /** A whole number, 12 to 120. */
  readonly months: number;
}

/** Stands with an entry whose words are gone: who took them out, when and why. */
export interface TakenOut {
  readonly author: string;
  readonly at: string;
  readonly reason: string;
}
