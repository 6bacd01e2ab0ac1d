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

/** What is too long in an entry, in a sentence to act on; undefined where everything fits. */
export function lengthProblem({ value, reason }: EntryContent): string | undefined {
  const parts = { ...(typeof value === 'object' ? value : {}), reason };
  for (const name of Object.keys(lengths) as (keyof typeof lengths)[]) {
    const text: unknown = Object.hasOwn(parts, name) ? parts[name as keyof typeof parts] : '';
    if (typeof text === 'string' && text.length > lengths[name])
      return `${names[name]}: ${text.length} characters are given, and ${lengths[name]} fit. Shorten it, or keep the rest elsewhere and say where.`;
  }
  return 'quotes' in parts && parts.quotes.length > QUOTES_FIT
    ? `The draft quotes ${parts.quotes.length} figures, and ${QUOTES_FIT} fit.`
    : undefined;
}
