/** What can be found by a name, and by words that tell it from its namesakes. */
export interface Named {
  readonly label: string;
  readonly also?: string | undefined;
}

/**
 * What a text finds, the closest first: what is called just so, what begins so, what has a word for each of its words, and
 * what has them with the words beside its name. Of equals the order stays. Nothing is found by an empty text.
 */
export function matching<T extends Named>(things: readonly T[], wanted: string): T[] {
  const text = plainWords(wanted);
  if (text.length === 0) return [];
  return things
    .map((thing) => ({ thing, rank: rankOf(thing, text) }))
    .filter(({ rank }) => rank < NOT_FOUND)
    .sort((a, b) => a.rank - b.rank)
    .map(({ thing }) => thing);
}

const NOT_FOUND = 4;

function rankOf({ label, also = '' }: Named, wanted: readonly string[]): number {
  const own = plainWords(label);
  const text = own.join(' ');
  const asked = wanted.join(' ');
  if (text === asked) return 0;
  if (text.startsWith(asked)) return 1;
  if (wanted.every((word) => begins(own, word))) return 2;
  const all = [...own, ...plainWords(also)];
  return wanted.every((word) => begins(all, word)) ? 3 : NOT_FOUND;
}

function begins(words: readonly string[], start: string): boolean {
  return words.some((word) => word.startsWith(start));
}

/** A text as words without accents, capitals or marks: "O’Neill, Łucja" is "oneill" and "lucja". */
export function plainWords(text: string): string[] {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[łøđßæœı]/g, (letter) => plainLetters[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Letters that are no letter with an accent, as a keyboard without them has them. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
