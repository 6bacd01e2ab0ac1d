import type { Entry } from '@/domain/log/entries';
import type { ActionValue } from '@/domain/log/values';
import { addMonths, type Month } from '@/domain/month';
import { headline } from '@/domain/readings/headline';
import { draftOf } from '@/domain/review/draft';
import { entry, history, limitEntry, september } from '../measures/rows';

/** Vacancy of North 1: vacant FTE over vacant FTE and 10 in post. */
export const limit = limitEntry(1, 'vacancy', [12, 14]);

/** The draft on it in September 2026, with each month's vacant FTE up to then. */
export function drafted(vacant: readonly (number | null)[], entries: readonly Entry[] = [limit]) {
  const evidence = history(vacant, entries);
  return draftOf(headline('vacancy', 'north-1', september, evidence), september, evidence);
}

/** An action on it: advertise, the head of service, to be looked at in August 2026, but for what is given. */
export function action(
  position: number,
  effective: Month,
  given: Partial<ActionValue> = {},
): Entry<'action'> {
  const value: ActionValue = {
    unit: 'north-1',
    measure: 'vacancy',
    action: 'Advertise.',
    ownerRole: 'Head of service',
    review: addMonths(september, -1),
    state: 'open',
    ...given,
  };
  return entry(position, 'action', value, { effective });
}
