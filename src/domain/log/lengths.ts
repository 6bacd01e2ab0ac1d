import type { EntryContent } from '@/domain/log/entries';

/** How many characters fit into each field that a person fills in, as a log takes them. */
export const lengths = {
  words: 2000,
  draft: 4000,
  action: 2000,
  reason: 500,
  source: 200,
  change: 200,
  ownerRole: 100,
} as const;

const names: Readonly<Record<keyof typeof lengths, string>> = {
  words: 'The words',
  draft: 'The draft',
  action: 'The action',
  reason: 'The reason',
  source: 'The source',
  change: 'What changed',
  ownerRole: 'Whose it is',
};

/** So many figures may be quoted in one draft. */
const QUOTES_FIT = 200;

/** How much of a field is used, in characters as they are sent, and how many fit. */
export interface Length {
  readonly given: number;
  readonly fits: number;
}

/** The length of what is typed into a field; undefined for one that has no words of a set length. */
export function lengthIn(field: PropertyKey, typed: unknown): Length | undefined {
  return isMeasured(field) && typeof typed === 'string'
    ? { given: typed.trim().length, fits: lengths[field] }
    : undefined;
}

/** What is typed too long, a sentence by its field. */
export function lengthProblems<T extends object>(typed: T): Partial<Record<keyof T, string>> {
  const problems: Partial<Record<keyof T, string>> = {};
  for (const field of Object.keys(typed) as (keyof T)[]) {
    const length = lengthIn(field, typed[field]);
    if (length && isMeasured(field) && length.given > length.fits)
      problems[field] = tooLong(field, length);
  }
  return problems;
}

function isMeasured(field: PropertyKey): field is keyof typeof lengths {
  return Object.hasOwn(lengths, field);
}

function tooLong(field: keyof typeof lengths, { given, fits }: Length): string {
  return `${names[field]}: ${given} characters are given, and ${fits} fit. Shorten it, or keep the rest elsewhere and say where.`;
}

/** What is too long in an entry, in a sentence to act on; undefined where everything fits. */
export function lengthProblem({ value, reason }: EntryContent): string | undefined {
  const parts = { ...(typeof value === 'object' ? value : {}), reason };
  for (const name of Object.keys(lengths) as (keyof typeof lengths)[]) {
    const text: unknown = Object.hasOwn(parts, name) ? parts[name as keyof typeof parts] : '';
    if (typeof text === 'string' && text.length > lengths[name])
      return tooLong(name, { given: text.length, fits: lengths[name] });
  }
  return 'quotes' in parts && parts.quotes.length > QUOTES_FIT
    ? `The draft quotes ${parts.quotes.length} figures, and ${QUOTES_FIT} fit.`
    : undefined;
}
