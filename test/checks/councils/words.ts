import type { Reassurance } from '../../councils/council';

/** Sentences that reassure, by what they are about; each needs records that were seen whole. */
const reassuring: Readonly<Record<Reassurance, readonly RegExp[]>> = {
  children: [
    /every child has\b/i,
    /none: every open case/i,
    /no (child|children) (has|have|is|are) (nobody|without)/i,
    /nobody is without/i,
  ],
  load: [
    /nobody (present )?is (over|past)/i,
    /no worker(s)? (present )?(is|are) over/i,
    /none of the .*workers? .*over/i,
  ],
  weeks: [/twelve weeks: under the line/i],
  caseload: [/\b0 of \d+ teams (is|are) over/i],
  figures: [
    /quiet month/i,
    /nothing is (better|worse|over)/i,
    /nothing needs/i,
    /none of the .*(measures|limit)/i,
    /\b(none|nothing) .* is over/i,
    /In .* none of .*(is|are) over/,
  ],
  empty: [/nobody in this team holds/i, /no open cases/i, /nobody (is )?at work(?! for)/i],
};

/** The sentences on a screen that reassure of something for which a council has no evidence. */
export function reassuringSentences(text: string, supports: readonly Reassurance[]): string[] {
  // Who says what is not known does not reassure.
  const sentences = text.split(/\n|(?<=[.?]) /).filter((sentence) => !/not known/.test(sentence));
  return Object.entries(reassuring).flatMap(([about, patterns]) => {
    if (supports.includes(about as Reassurance)) return [];
    const said = sentences.find((sentence) => patterns.some((pattern) => pattern.test(sentence)));
    return said ? [`reassures of ${about} without evidence: "${said.trim().slice(0, 160)}"`] : [];
  });
}

/** Words no page may show: what a computer says of what it does not have. The first line with any, and how many more. */
export function machineWords(text: string): string[] {
  const lines = text
    // What an entry of the log says is quoted where it is set aside.
    .replace(/\bvalue\.[\w.]+ null\b/g, '')
    .split('\n')
    .filter((line) => /\bNaN\b|\bundefined\b|Infinity|∞|\[object|\bnull\b|Invalid/.test(line));
  return first([...new Set(lines)].map((line) => `says "${line.trim().slice(0, 120)}"`));
}

/** The first of many alike, with the number of the others. */
export function first(alike: readonly string[]): string[] {
  const [one, ...others] = alike;
  if (one === undefined) return [];
  return [others.length === 0 ? one : `${one}, and ${others.length} more`];
}
