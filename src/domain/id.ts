/** The longest that an id or a name may be, in characters. */
export const LONGEST = 100;

/**
 * Whether a text may be an id of a unit, a worker, a case or an entry: any text of 1 to 100 characters. Half a
 * character (a lone surrogate) is none, because no link and no JSON can hold it.
 */
export function isId(text: string): boolean {
  return text !== '' && isNoLongerThan(LONGEST, text) && !/\p{Surrogate}/u.test(text);
}

/** A text of at most so many characters: a longer one is cut and ends in "…". */
export function shortened(text: string, most: number = LONGEST): string {
  return isNoLongerThan(most, text) ? text : `${[...text].slice(0, most - 1).join('')}…`;
}

/** Characters are counted as a reader counts them, not as the machine stores them. */
function isNoLongerThan(most: number, text: string): boolean {
  return text.length <= most || [...text].length <= most;
}
