import { monthOf } from '@/domain/month';
import type { Session } from '@/domain/session';

/** A leader of the county, with five years of records. */
export const session: Session = {
  name: '',
  role: 'senior leader',
  unit: 'county',
  authority: 'County',
  asAt: monthOf(2026, 9),
  from: monthOf(2021, 10),
  extract: '2026-10-05T05:10:00Z',
  version: '1',
  simulated: true,
  personas: [],
};
