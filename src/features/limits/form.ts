import { approverWords, mayApprove } from '@/domain/limits/approval';
import type { LimitChange } from '@/domain/limits/draft';
import type { Limit } from '@/domain/limits/limit';
import { limitProblems } from '@/domain/limits/problems';
import { keyOf } from '@/domain/log/keys';
import type { LimitScope, LimitValue } from '@/domain/log/values';
import type { LimitMeasure } from '@/domain/measures/measure';
import { type Month, monthText, parseMonth } from '@/domain/month';
import type { Persona } from '@/domain/session';
import type { UnitTree } from '@/domain/unit';
import type { CaseType, Role } from '@/domain/worker';

/** A limit half typed. A unit, role or kind of work of "" means all of them. */
export interface LimitText {
  readonly measure: LimitMeasure;
  readonly unit: string;
  readonly role: Role | '';
  readonly caseType: CaseType | '';
  readonly amber: string;
  readonly red: string;
  readonly effective: string;
  readonly source: string;
  readonly reason: string;
}

/** The text a form opens with: the limit as it stands, where there is one, to begin in a month. */
export function textOf(
  limit: Partial<Pick<Limit, 'amber' | 'red' | 'source'>> & {
    measure: LimitMeasure;
    scope: LimitScope;
  },
  effective: Month,
): LimitText {
  const { measure, scope, amber, red, source = '' } = limit;
  return {
    measure,
    unit: scope.unit ?? '',
    role: scope.role ?? '',
    caseType: scope.caseType ?? '',
    amber: amber === undefined ? '' : String(amber),
    red: red === undefined ? '' : String(red),
    effective: monthText(effective),
    source,
    reason: '',
  };
}

/** What the text asks for; a proposal where the person may not put it in force. */
export function changeOf(
  text: LimitText,
  person: Persona,
  tree: UnitTree,
): LimitChange & { readonly value: LimitValue } {
  const ofWork = text.measure === 'caseload';
  const scope: LimitScope = {
    ...(text.unit && { unit: text.unit }),
    ...(ofWork && text.role && { role: text.role }),
    ...(ofWork && text.caseType && { caseType: text.caseType }),
  };
  const value: LimitValue = {
    measure: text.measure,
    scope,
    amber: numberOf(text.amber),
    red: numberOf(text.red),
    source: text.source.trim(),
    ...(!mayApprove(person, scope.unit, tree) && { proposed: true }),
  };
  return { key: keyOf('limit', value), value, effective: parseMonth(text.effective) as Month };
}

/** "16.5" and "16.5%" as a number; NaN for anything else. */
function numberOf(text: string): number {
  const plain = text.trim().replace(/%$/, '');
  return plain === '' ? Number.NaN : Number(plain);
}

/** Everything to be put right before the text can be saved, by its field. */
export function problemsOf(
  value: LimitValue,
  { reason }: LimitText,
  tree: UnitTree,
): Partial<Record<keyof LimitText, string>> {
  const problems = limitProblems(value, tree).map(({ field, sentence }) => [field, sentence]);
  return {
    ...Object.fromEntries(problems),
    ...(reason.trim() === '' && { reason: 'Say in a few words why, for the record.' }),
  };
}

/** What saving does, for this person. */
export function saveWords({ proposed, scope }: LimitValue, tree: UnitTree): string {
  return proposed ? `Propose to ${approverWords(scope.unit, tree)}` : 'Put in force';
}
