import { teamsWords } from '@/domain/flags/foldWords';
import { measureOf } from '@/domain/measures/catalogue';
import type { AttentionLine } from '@/domain/review/ranking';
import type { Where } from './where';

/** The finding of a line, after its unit; of several teams, which they are first. */
export function findingWords(
  line: AttentionLine,
  { month, evidence }: Where,
  sentence = line.flag.sentence,
): string {
  const { measure } = line.flag;
  const teams = teamsWords(line, month, evidence, new Set(evidence.tree.byId.keys()));
  return lowerFirst(
    teams && measure ? `${measureOf(measure).label}: ${teams}. ${sentence}` : sentence,
  );
}

/** A sentence as it goes on after a colon. */
function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
