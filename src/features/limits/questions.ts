import { type Explanation, explainLimit, type Lost } from '@/domain/limits/explain';
import { limitsInForce } from '@/domain/limits/limit';
import { scopeWords } from '@/domain/limits/words';
import { type Entry, ofKind } from '@/domain/log/entries';
import type { LimitScope } from '@/domain/log/values';
import type { LimitMeasure } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import type { Unit, UnitTree } from '@/domain/unit';
import { caseTypeWords } from '@/domain/worker';

/** A question that a measure's limits answer in a unit, and the limit that won it. */
export interface Answered extends Explanation {
  readonly key: string;
  /** What it is about: of caseload the work, of the rest where the limit was set. */
  readonly label: string;
}

/** All there is to say of a measure's limits in a unit and month. */
export interface MeasureLimits {
  readonly measure: LimitMeasure;
  readonly answers: readonly Answered[];
  /** The limits that decide nothing here, each with why. */
  readonly lost: readonly Lost[];
  readonly isSet: boolean;
}

/** Asks for the unit as such and, of caseload, for every role and kind of work that has a limit of its own here. */
export function limitsHere(
  measure: LimitMeasure,
  unit: Unit,
  month: Month,
  entries: readonly Entry[],
  tree: UnitTree,
): MeasureLimits {
  const own = limitsInForce(entries, month).filter(
    ({ measure: of, scope }) =>
      of === measure && (scope.unit === undefined || tree.isWithin(unit.id, scope.unit)),
  );
  const parts = new Map<string, LimitScope>();
  for (const { role, caseType } of [{} as LimitScope, ...own.map(({ scope }) => scope)])
    parts.set(`${role} ${caseType}`, { role, caseType });
  const answers = [...parts].map(([key, { role, caseType }]) => {
    const question = { measure, unit: unit.id, role, caseType };
    const explained = explainLimit(question, month, entries, tree);
    const where = capital(scopeWords(explained.won?.scope ?? {}, tree));
    const label = measure === 'caseload' ? workWords({ role, caseType }) : where;
    return { key, label, ...explained };
  });
  const winners = new Set(answers.flatMap(({ won }) => won?.entry ?? []));
  const lost = new Map<string, Lost>();
  for (const each of answers.flatMap((answer) => answer.lost))
    if (!winners.has(each.limit.entry) && !lost.has(each.limit.entry))
      lost.set(each.limit.entry, each);
  return { measure, answers, lost: [...lost.values()], isSet: winners.size > 0 };
}

/** The work a caseload limit is for: "Any kind of work", "Children being assessed", "Role senior practitioner". */
function workWords({ role, caseType }: LimitScope): string {
  const what = caseType ? caseTypeWords[caseType].many : role ? '' : 'any kind of work';
  return capital([what, role && `role ${role}`].filter(Boolean).join(', '));
}

/** The words as they begin a line. */
export function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** Every key a measure's limits were ever written under, in force or not, in the order they first appeared. */
export function keysOf(measure: LimitMeasure, entries: readonly Entry[]): [string, LimitScope][] {
  const keys = new Map<string, LimitScope>();
  for (const { key, value } of ofKind(entries, 'limit'))
    if (value?.measure === measure) keys.set(key, value.scope);
  return [...keys];
}
