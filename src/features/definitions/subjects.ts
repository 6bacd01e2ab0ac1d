import { type MeasureId, measureIds, measureOf } from '@/domain/measures/catalogue';

const subjects: readonly { name: string; measures: readonly MeasureId[] }[] = [
  {
    name: 'Caseload and capacity',
    measures: ['caseload', 'capacityLoad', 'workersOverLimit', 'caseHolders20Plus'],
  },
  { name: 'Children waiting', measures: ['unallocated', 'needCover'] },
  {
    name: 'Vacancies and agency',
    measures: ['vacancy', 'uncoveredVacancy', 'vacanciesCovered', 'agency', 'agencyCovering'],
  },
  {
    name: 'Leaving, absence and experience',
    measures: ['turnover', 'leaversInMonth', 'absence', 'daysLostInMonth', 'newlyQualified'],
  },
  {
    name: 'Supervision and visits',
    measures: [
      'span',
      'supervision',
      'visitsProtectionPlan',
      'visitsLookedAfter',
      'visitsChildInNeed',
    ],
  },
];

/** Measures by subject, in the order to be read; one that no subject names stands last, so that none is left out. */
export function bySubject(wanted: string): { name: string; measures: MeasureId[] }[] {
  const placed = subjects.flatMap(({ measures }) => measures);
  const rest = { name: 'Other', measures: measureIds.filter((id) => !placed.includes(id)) };
  return [...subjects, rest]
    .map(({ name, measures }) => ({
      name,
      measures: measures.filter((id) => speaksOf(id, wanted)),
    }))
    .filter(({ measures }) => measures.length > 0);
}

/** True where the measure's name or definition holds the words looked for. */
function speaksOf(id: MeasureId, wanted: string): boolean {
  const { label, noun, definition } = measureOf(id);
  return `${label} ${noun} ${definition}`.toLowerCase().includes(wanted.trim().toLowerCase());
}
