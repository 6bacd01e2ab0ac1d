import { formatDay } from '@/domain/format';
import { dayOfTime } from '@/domain/instant';
import type { Limit } from '@/domain/limits/limit';
import type { LimitScope, LimitValue } from '@/domain/log/values';
import { measureOf } from '@/domain/measures/catalogue';
import { limitText } from '@/domain/measures/words';
import type { UnitTree } from '@/domain/unit';
import { caseTypeWords } from '@/domain/worker';

/** "the whole authority", "Safeguarding North", with role and kind of work where a limit names them. */
export function scopeWords({ unit, role, caseType }: LimitScope, tree: UnitTree): string {
  const where =
    unit === undefined || unit === tree.root.id
      ? 'the whole authority'
      : (tree.byId.get(unit)?.name ?? unit);
  const who = role ? `, role ${role}` : '';
  const what = caseType ? `, ${caseTypeWords[caseType].many}` : '';
  return `${where}${who}${what}`;
}

/** "near from 16.0, over past 18.0". */
export function numberWords({ measure, amber, red }: LimitValue): string {
  const record = measureOf(measure);
  return `near from ${limitText(record, amber)}, over past ${limitText(record, red)}`;
}

/** "Director of Children’s Services, 11 Mar 2021": who wrote something, and on which day. */
export function writtenWords({ author, at }: Pick<Limit, 'author' | 'at'>): string {
  return `${author}, ${formatDay(dayOfTime(at))}`;
}
