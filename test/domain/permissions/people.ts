import type { Entry, EntryContent } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import { WHY_NOT_SAID } from '@/domain/log/reductions';
import type { EntryKind, Values } from '@/domain/log/values';
import type { Persona } from '@/domain/session';
import { entry, september } from '../measures/rows';

/** One of each role, whose part of the county of `rows` becomes wider. */
export const people = {
  manager: { name: 'M. Manager', role: 'team manager', unit: 'north-1' },
  head: { name: 'H. Head', role: 'head of service', unit: 'north' },
  leader: { name: 'L. Leader', role: 'senior leader', unit: 'county' },
  analyst: { name: 'A. Analyst', role: 'performance analyst', unit: 'county' },
  stranger: { name: 'S. Stranger', role: 'team manager', unit: 'west' },
} as const satisfies Record<string, Persona>;

export type Who = keyof typeof people;

/** What an entry of each kind says that is about a unit, or about something in it. */
export const aboutUnit: { readonly [K in EntryKind]?: (unit: string) => Values[K] } = {
  limit: (unit) => ({ measure: 'vacancy', scope: { unit }, amber: 12, red: 18, source: 'Minutes' }),
  rebase: (unit) => ({ unit, measure: 'vacancy', month: september, change: 'New team' }),
  inheritance: (unit) => ({ unit, from: 'south-1', month: september }),
  comment: (unit) => ({
    unit,
    measure: 'vacancy',
    month: september,
    words: 'Two starters.',
    draft: '',
    quotes: [],
  }),
  action: (unit) => ({
    unit,
    measure: 'vacancy',
    action: 'Advertise.',
    ownerRole: 'Head of service',
    review: september,
    state: 'open',
  }),
  reduction: (team) => ({ worker: 'W1', team, percent: 25 }),
  'child-mark': (team) => ({ team, reference: 'C1', mark: 'raised' }),
  opening: (team) => ({ worker: 'W1', team }),
};

/** What an entry of the kinds that are of the whole authority says. */
export const ofAuthority = {
  'sign-off': { month: september, figures: [] },
  assumption: { assumption: 'courtShare', number: 20 },
  induction: {
    name: 'Two-year induction',
    month: september,
    months: 24,
    steps: [{ from: 0, percent: 50 }],
  },
  'role-approval': { proposal: 'e1', decision: 'approved' },
  redaction: { entry: 'e1' },
  retention: { months: 24 },
} as const satisfies { readonly [K in EntryKind]?: Values[K] };

/** An entry about a unit, or one of the whole authority. */
export function told(kind: EntryKind, unit: string): Entry {
  return entry(2, kind, sayOf(kind, unit), { effective: september });
}

/** The same as it is to be written, the first of its key. */
export function draft<K extends EntryKind>(kind: K, value: Values[K]): EntryContent<K> {
  const key = keyOf(kind, value as never);
  const reason = kind === 'reduction' ? WHY_NOT_SAID : kind === 'child-mark' ? '' : 'Tried';
  const content = { kind, key, value, effective: september, basedOn: null, reason };
  return content as unknown as EntryContent<K>;
}

export function sayOf(kind: EntryKind, unit: string): Values[typeof kind] {
  return aboutUnit[kind]?.(unit) ?? ofAuthority[kind as keyof typeof ofAuthority];
}
