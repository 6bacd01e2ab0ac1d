import { allWell, council } from './council';
import { limits, type Written } from './records';

const entry = { effective: '2026-09', reason: 'As agreed.' };
const bad: readonly Written[] = [
  { ...entry, kind: 'sign-off', key: '2026-09', value: {} },
  { ...entry, kind: 'comment', key: 'A caseload 2026-09', value: 'Watch this.' },
  { ...entry, kind: 'action', key: 'A caseload', value: { unit: 'A' } },
  { ...entry, kind: 'rebase', key: 'A caseload 2026-03', value: 7 },
  { ...entry, kind: 'assumption', key: 'duty', value: 'many' },
  { ...entry, kind: 'role-approval', key: 'limit 1', value: 'perhaps' },
  { ...entry, kind: 'opening', key: 'T1-3', value: [] },
  { ...entry, kind: 'weather', key: 'today', value: 'rain' },
  { ...entry, kind: 'limit', key: 'vacancy', value: 12 },
  { ...entry, kind: 'limit', key: 'vacancy', value: null, effective: 'soon' },
  { ...entry, kind: 'comment', key: 'A caseload 2026-09', value: null, at: 'soon' },
];

/** One entry of the log does not read, the others do. */
export const badEntries = bad.map((entry) =>
  council({
    name: `a bad ${entry.kind}: ${JSON.stringify(entry.value)} ${entry.at ?? entry.effective}`,
    records: () => ({ entries: [...limits, entry] }),
    supports: allWell,
    screens: 'main',
  }),
);
