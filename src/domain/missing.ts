/**
 * Why something is not there. `forbidden`: not open to this person. `failed`: it could not be read, and may be if tried
 * again. `not yet`: on its way. `not held`: the records do not hold it, because the column, the table or the system it
 * comes from is not connected. `none`: there is none, such as a limit nobody set, or rows of a closed or empty team.
 */
export const whyMissing = ['forbidden', 'failed', 'not yet', 'not held', 'none'] as const;

/** One of the five reasons. */
export type WhyMissing = (typeof whyMissing)[number];

/** The four that leave open what there is: with `none` it is known that there is nothing. */
export type WhyUnknown = Exclude<WhyMissing, 'none'>;

/** What stands in a cell in place of what is missing. */
export const missingIn: Readonly<Record<WhyMissing, string>> = {
  forbidden: 'not open to you',
  failed: 'could not be read',
  'not yet': '…',
  'not held': 'not in the records',
  none: 'none',
};

/** Why it is not known, as a sentence goes on after what is missing: "its limit is not open to you". */
export function isMissing(why: WhyUnknown, number: 'one' | 'many' = 'one'): string {
  const be = number === 'one' ? 'is' : 'are';
  return {
    forbidden: `${be} not open to you`,
    failed: 'could not be read',
    'not yet': `${be} still being read`,
    'not held': `${be} not in the records`,
  }[why];
}

/**
 * The same of a limit: one that follows from workers’ rows may be set, and not be known because of what these lack.
 */
export const limitMissingIn: Readonly<Record<WhyMissing, string>> = {
  ...missingIn,
  'not held': 'not known',
};

/** The same of limits, as a sentence goes on: "its limit is not known". */
export function isLimitMissing(why: WhyUnknown, number: 'one' | 'many' = 'one'): string {
  return why === 'not held'
    ? `${number === 'one' ? 'is' : 'are'} not known`
    : isMissing(why, number);
}

/** What has come through the port, or why it has not, with whoever refused it speaking in the sentence. */
export type Loaded<T> =
  | { readonly state: 'ready'; readonly data: T }
  | { readonly state: WhyUnknown; readonly sentence: string };

/** The same of something made from what was loaded. */
export function mapLoaded<T, U>(loaded: Loaded<T>, make: (data: T) => U): Loaded<U> {
  return loaded.state === 'ready' ? { state: 'ready', data: make(loaded.data) } : loaded;
}

/** What it means that the workers' own records could not be read, before the sentence that says why. */
export const workersNotRead =
  'The workers’ own records could not be read, so their limits, and who is over them, are not known.';
