import type { EntryContent } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import type { LimitValue } from '@/domain/log/values';
import { addMonths, monthOf } from '@/domain/month';

/** When the board set the limits: well before the first month with records. */
const setOn = { effective: addMonths(monthOf(2021, 4), 0), at: '2021-03-11T14:30:00Z' };

const board = 'Corporate Parenting and Workforce Board, 11 March 2021';

/** The limits the simulated authority has set for itself, with invented minutes as their source. */
const limits: readonly LimitValue[] = [
  { measure: 'caseload', scope: {}, amber: 16, red: 18, source: `${board}, item 6` },
  {
    measure: 'caseload',
    scope: { caseType: 'assessment' },
    amber: 14,
    red: 16,
    source: `${board}, item 6`,
  },
  {
    measure: 'caseload',
    scope: { caseType: 'careLeaver' },
    amber: 20,
    red: 22,
    source: `${board}, item 6`,
  },
  { measure: 'vacancy', scope: {}, amber: 12, red: 18, source: `${board}, item 7` },
  { measure: 'turnover', scope: {}, amber: 12, red: 16, source: `${board}, item 7` },
  { measure: 'agency', scope: {}, amber: 12, red: 20, source: `${board}, item 8` },
  { measure: 'absence', scope: {}, amber: 3.6, red: 4.5, source: `${board}, item 9` },
  { measure: 'span', scope: {}, amber: 6, red: 7, source: `${board}, item 9` },
];

/** What somebody wrote, with the author and time the log adds. */
export type Written = EntryContent & { readonly author: string; readonly at: string };

export function limitEntries(): Written[] {
  return limits.map((value) => ({
    kind: 'limit',
    key: keyOf('limit', value),
    value,
    effective: setOn.effective,
    basedOn: null,
    reason: 'Set by the board after consulting teams.',
    author: 'Director of Children’s Services',
    at: setOn.at,
  }));
}
