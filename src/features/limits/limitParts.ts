import { formatMonth } from '@/domain/format';
import type { LimitChange } from '@/domain/limits/draft';
import { limitOf } from '@/domain/limits/limit';
import type { Entry } from '@/domain/log/entries';
import type { LimitValue } from '@/domain/log/values';
import { measureOf } from '@/domain/measures/catalogue';
import { limitText } from '@/domain/measures/words';
import type { Part } from '@/ui/Conflict';

/** Two versions of one limit, part by part; a version that takes it back has neither numbers nor source. */
export function limitParts(theirs: Entry<'limit'>, mine: LimitChange, reason: string): Part[] {
  const [one, other] = [limitOf(theirs), mine.value];
  const part = (name: string, words: (value: LimitValue) => string): Part => ({
    part: name,
    theirs: one && words(one),
    mine: other && words(other),
  });
  return [
    part('Near from', ({ measure, amber }) => limitText(measureOf(measure), amber)),
    part('Over past', ({ measure, red }) => limitText(measureOf(measure), red)),
    {
      part: 'In force from',
      theirs: formatMonth(theirs.effective),
      mine: formatMonth(mine.effective),
    },
    part('Source', ({ source }) => source),
    { part: 'Reason', theirs: theirs.reason, mine: reason },
    part('Counts', ({ proposed }) => (proposed ? 'once approved' : 'at once')),
  ];
}
