import { formatMonth, formatNumber } from '@/domain/format';
import { type EntryContent, keyFollows } from '@/domain/log/entries';
import { inductionProblems } from '@/domain/log/induction';
import { keyOf, subjectOf } from '@/domain/log/keys';
import type {
  ChildMarkValue,
  InductionValue,
  InheritanceValue,
  LimitValue,
  ReductionValue,
} from '@/domain/log/values';
import { measureOf } from '@/domain/measures/catalogue';
import type { Month } from '@/domain/month';

/** Why an entry of the right shape still cannot mean what it says: the part of it, what stands there, and what is wrong. */
export interface Unsound {
  readonly field: string;
  readonly value: unknown;
  /** To follow the field and its value: "but its value has the key …". */
  readonly why: string;
}

/**
 * What is wrong with an entry by itself, whoever wrote it: a key that does not follow from its value, a month of effect
 * that is not the month it is about, a team that inherits from itself, a limit that begins past its end, a programme without sound steps, a reduction that
 * ends before it begins, a mark that names a worker whom it is not about. A reader sets such entries aside. Undefined where
 * it can be read.
 */
export function unsoundIn<K extends EntryContent['kind']>(
  content: EntryContent<K>,
): Unsound | undefined {
  const { kind, key, value, effective } = content;
  if (value === null)
    return subjectOf(kind, key)
      ? undefined
      : { field: 'key', value: key, why: 'but no entry of its kind has such a key' };
  if (!keyFollows(content))
    return {
      field: 'key',
      value: key,
      why: `but its value has the key ${JSON.stringify(keyOf(kind, value))}`,
    };
  return (
    unsoundMonth(value, effective) ??
    unsoundHeir(value) ??
    unsoundLimit(value) ??
    unsoundSteps(value) ??
    unsoundEnd(value, effective) ??
    unsoundMark(value)
  );
}

/** Words and changes of a month, and its sign-off, take effect in it and in no other. */
function unsoundMonth(value: object, effective: Month): Unsound | undefined {
  const month = 'month' in value ? (value.month as Month) : effective;
  return month === effective
    ? undefined
    : {
        field: 'effective',
        value: formatMonth(effective),
        why: `but it is about ${formatMonth(month)}`,
      };
}

function unsoundHeir(value: object): Unsound | undefined {
  if (!('from' in value)) return undefined;
  const { unit, from } = value as InheritanceValue;
  return unit === from
    ? { field: 'value.from', value: from, why: 'but a team takes over the months of another' }
    : undefined;
}

function unsoundLimit(value: object): Unsound | undefined {
  if (!('amber' in value)) return undefined;
  const { measure, amber, red } = value as LimitValue;
  const past = measureOf(measure).better === 'higher' ? amber < red : amber > red;
  return past
    ? {
        field: 'value.amber',
        value: amber,
        why: `but “near” cannot begin past “over”, ${formatNumber(red, 1)}`,
      }
    : undefined;
}

function unsoundSteps(value: object): Unsound | undefined {
  if (!('steps' in value)) return undefined;
  const programme = value as InductionValue;
  const { steps } = inductionProblems(programme);
  return steps === undefined
    ? undefined
    : { field: 'value.steps', value: programme.steps, why: 'but steps begin at month 0 and rise' };
}

function unsoundEnd(value: object, effective: Month): Unsound | undefined {
  const { to } = value as Partial<ReductionValue>;
  return to === undefined || to >= effective
    ? undefined
    : {
        field: 'value.to',
        value: formatMonth(to),
        why: `but it begins in ${formatMonth(effective)}`,
      };
}

function unsoundMark(value: object): Unsound | undefined {
  if (!('mark' in value)) return undefined;
  const { mark, worker } = value as ChildMarkValue;
  return worker === undefined || mark === 'cover asked'
    ? undefined
    : { field: 'value.worker', value: worker, why: `but “${mark}” names nobody` };
}
