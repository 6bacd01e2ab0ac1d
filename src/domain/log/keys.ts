import type {
  ActionValue,
  ApprovalValue,
  AssumptionValue,
  ChildMarkValue,
  CommentValue,
  EntryKind,
  InductionValue,
  InheritanceValue,
  LimitValue,
  OpeningValue,
  RebaseValue,
  RedactionValue,
  ReductionValue,
  SignOffValue,
} from '@/domain/log/values';
import { limitMeasures } from '@/domain/measures/measure';
import { monthText, parseMonth } from '@/domain/month';
import { caseTypes, roles } from '@/domain/worker';

/** The part of a value that says what its entry is about. Entries of one kind about one subject replace each other. */
export interface Subjects {
  readonly limit: Pick<LimitValue, 'measure' | 'scope'>;
  readonly rebase: Pick<RebaseValue, 'unit' | 'measure' | 'month'>;
  readonly inheritance: Pick<InheritanceValue, 'unit'>;
  readonly assumption: Pick<AssumptionValue, 'assumption'>;
  readonly induction: Pick<InductionValue, 'month'>;
  readonly reduction: Pick<ReductionValue, 'team' | 'worker'>;
  readonly 'child-mark': Pick<ChildMarkValue, 'team' | 'reference'>;
  readonly comment: Pick<CommentValue, 'unit' | 'measure' | 'month'>;
  readonly action: Pick<ActionValue, 'unit' | 'measure'>;
  readonly 'sign-off': Pick<SignOffValue, 'month'>;
  readonly 'role-approval': Pick<ApprovalValue, 'proposal'>;
  readonly opening: Pick<OpeningValue, 'worker'>;
  readonly redaction: Pick<RedactionValue, 'entry'>;
  readonly retention: object;
}

const keys: { readonly [K in EntryKind]: (subject: Subjects[K]) => string } = {
  limit: ({ measure, scope: { unit, role, caseType } }) =>
    [
      measure,
      ...(unit === undefined ? [] : [`unit=${part(unit)}`]),
      ...(role === undefined ? [] : [`role=${role}`]),
      ...(caseType === undefined ? [] : [`caseType=${caseType}`]),
    ].join(' | '),
  rebase: ({ unit, measure, month }) => `${part(unit)} ${part(measure)} ${monthText(month)}`,
  inheritance: ({ unit }) => part(unit),
  assumption: ({ assumption }) => assumption,
  induction: ({ month }) => monthText(month),
  reduction: ({ team, worker }) => `${part(team)} ${part(worker)}`,
  'child-mark': ({ team, reference }) => `${part(team)} ${part(reference)}`,
  comment: ({ unit, measure, month }) => `${part(unit)} ${part(measure)} ${monthText(month)}`,
  action: ({ unit, measure }) => `${part(unit)} ${part(measure)}`,
  'sign-off': ({ month }) => monthText(month),
  'role-approval': ({ proposal }) => `limit ${proposal}`,
  opening: ({ worker }) => worker,
  redaction: ({ entry }) => entry,
  retention: () => 'words',
};

/** The key of an entry of a kind, from what it is about: one way for whoever writes and whoever checks. */
export function keyOf<K extends EntryKind>(kind: K, subject: Subjects[K]): string {
  return keys[kind](subject);
}

const readers: { readonly [K in EntryKind]: (key: string) => Subjects[K] | undefined } = {
  limit: (key) => {
    const [first, ...parts] = key.split(' | ');
    const named = new Map(
      parts.map((each) => [each.replace(/=.*/s, ''), each.replace(/.*?=/s, '')]),
    );
    const measure = limitMeasures.find((each) => each === first);
    const unit = named.get('unit');
    return (
      measure && {
        measure,
        scope: {
          ...(unit !== undefined && { unit: plain(unit) }),
          ...pick('role', roles, named.get('role')),
          ...pick('caseType', caseTypes, named.get('caseType')),
        },
      }
    );
  },
  rebase: unitMonth,
  inheritance: (key) => ({ unit: plain(key) }),
  assumption: (assumption) => ({ assumption }),
  induction: ofMonth,
  reduction: (key) => {
    const [team, worker] = key.split(' ').map(plain);
    return team === undefined || worker === undefined ? undefined : { team, worker };
  },
  'child-mark': (key) => {
    const [team, reference] = key.split(' ').map(plain);
    return team === undefined || reference === undefined ? undefined : { team, reference };
  },
  comment: unitMonth,
  action: (key) => {
    const [unit, measure] = key.split(' ').map(plain);
    return unit === undefined || measure === undefined ? undefined : { unit, measure };
  },
  'sign-off': ofMonth,
  'role-approval': (key) => ({ proposal: key.replace(/^limit /, '') }),
  opening: (worker) => ({ worker }),
  redaction: (entry) => ({ entry }),
  retention: () => ({}),
};

/** What a key of a kind is about; undefined for a key that no entry of the kind can have. */
export function subjectOf<K extends EntryKind>(kind: K, key: string): Subjects[K] | undefined {
  const subject = readers[kind](key);
  return key !== '' && subject && keyOf(kind, subject) === key ? subject : undefined;
}

function ofMonth(key: string): Subjects['sign-off'] | undefined {
  const month = parseMonth(key);
  return month === undefined ? undefined : { month };
}

function unitMonth(key: string): Subjects['comment'] | undefined {
  const [unit, measure, text = ''] = key.split(' ').map(plain);
  const month = parseMonth(text);
  return unit === undefined || measure === undefined || month === undefined
    ? undefined
    : { unit, measure, month };
}

/** A text as part of a key: a unit may be called anything, and still two subjects never share a key. */
function part(text: string): string {
  return text.replace(/[% |]/g, (sign) => signs[sign] ?? sign);
}

function plain(text: string): string {
  return text.replace(/%25|%20|%7C/g, (code) =>
    code === '%25' ? '%' : code === '%20' ? ' ' : '|',
  );
}

const signs: Readonly<Record<string, string>> = { '%': '%25', ' ': '%20', '|': '%7C' };

function pick<N extends string, T extends string>(
  name: N,
  words: readonly T[],
  text: string | undefined,
): Partial<Record<N, T>> {
  const word = words.find((each) => each === text);
  return word === undefined ? {} : ({ [name]: word } as Record<N, T>);
}
