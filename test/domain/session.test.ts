import { expect, test } from 'vitest';
import { type Day, dayOf, monthOf } from '@/domain/month';
import {
  EXTRACT_GOOD_FOR,
  extractAge,
  landing,
  roleNames,
  type Session,
  type SessionRole,
} from '@/domain/session';

const session: Session = {
  name: 'Team manager',
  role: 'team manager',
  unit: 'north-1',
  authority: 'County',
  asAt: monthOf(2026, 9),
  from: monthOf(2021, 10),
  extract: '2026-10-05T05:10:00Z',
  version: '1',
  simulated: false,
  personas: [],
};

test('a team manager starts on their team, everybody else on the overview of their unit', () => {
  const pages = roleNames.map((role: SessionRole) => landing({ name: '', role, unit: 'u' }));
  expect(pages).toEqual([
    { page: 'team', unit: 'u' },
    { page: 'overview', unit: 'u' },
    { page: 'overview', unit: 'u' },
    { page: 'overview', unit: 'u' },
  ]);
});

test.each<[string, Partial<Session>, Day, number]>([
  ['of today is 0 days old', {}, dayOf(2026, 10, 5), 0],
  ['ages with the clock', {}, dayOf(2026, 10, 13), 8],
  ['of a simulated authority stands still', { simulated: true }, dayOf(2031, 1, 1), 2],
  [
    'of a stale simulated authority is old',
    { simulated: true, extract: '2026-09-20T05:10:00Z' },
    dayOf(2026, 10, 5),
    17,
  ],
])('an extract %s', (_, given, clock, age) => {
  expect(extractAge({ ...session, ...given }, clock)).toBe(age);
});

test('an extract a week old is still good to work from', () => {
  expect(extractAge(session, dayOf(2026, 10, 12))).toBe(EXTRACT_GOOD_FOR);
});
