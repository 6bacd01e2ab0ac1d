import { keyOf } from '@/domain/log/keys';
import type { EntryKind, Values } from '@/domain/log/values';
import { addMonths, monthOf } from '@/domain/month';

const month = monthOf(2026, 9);

/** A sound value of every kind. */
export const soundValues: Values = {
  limit: {
    measure: 'caseload',
    scope: { unit: 'north-1', role: 'case holder', caseType: 'assessment' },
    amber: 16,
    red: 18,
    source: 'Minutes',
  },
  rebase: { unit: 'north-1', measure: 'vacancy', month, change: 'new team' },
  inheritance: { unit: 'north-1', from: 'north-2', month },
  assumption: { assumption: 'weeklyHours', number: 36 },
  induction: {
    name: 'Two-year induction',
    month,
    months: 24,
    steps: [
      { from: 0, percent: 50 },
      { from: 12, percent: 75 },
    ],
  },
  reduction: { worker: 'W1', team: 'north-1', percent: 25, to: addMonths(month, 5) },
  'child-mark': { team: 'north-1', reference: 'C1', mark: 'cover asked', worker: 'W1' },
  comment: {
    unit: 'north-1',
    measure: 'vacancy',
    month,
    words: 'Two posts are held.',
    draft: 'Vacancy was 23.1%.',
    quotes: [{ text: '23.1%', unit: 'north-1', measure: 'vacancy', month, part: 'value' }],
  },
  action: {
    unit: 'north-1',
    measure: 'vacancy',
    action: 'Advertise.',
    ownerRole: 'Head of service',
    review: addMonths(month, 1),
    state: 'open',
  },
  'sign-off': { month, figures: [{ unit: 'north-1', measure: 'vacancy', value: 23.1 }] },
  'role-approval': { proposal: 'e3', decision: 'approved' },
  opening: { worker: 'W1', team: 'north-1' },
  redaction: { entry: 'e3' },
  retention: { months: 36 },
};

/** The kinds, each with its sound value and the key that follows from it. */
export const oneOfEach = (Object.keys(soundValues) as EntryKind[]).map((kind) => ({
  kind,
  key: keyOf(kind, soundValues[kind]),
  value: soundValues[kind],
}));
