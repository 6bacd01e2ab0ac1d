import type { Entry } from '@/domain/entries';
import { limitEntries, type Written } from './limits';

/** The log as people have written it up to the extract. */
export function logOf(): Entry[] {
  const written: Written[] = [...limitEntries()].sort((a, b) => (a.at < b.at ? -1 : 1));
  return written.map((entry, i) => ({ ...entry, id: i + 1 }));
}
