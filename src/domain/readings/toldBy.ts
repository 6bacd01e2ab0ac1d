import { changeExplained, changeInShort } from '@/domain/change/explained';
import type { Headline } from '@/domain/readings/headline';

/** How a reading's real change is told, on the month's own numbers; nothing where its own months tell none. */
export function toldBy({ measure, carrier, change }: Headline): string[] {
  return change && carrier === measure ? changeExplained(change, measure) : [];
}

/** The same in short, for a list of many measures. */
export function toldInShort({ measure, carrier, change }: Headline): string[] {
  return change && carrier === measure ? changeInShort(change, measure) : [];
}
