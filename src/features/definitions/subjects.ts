import { groupBy } from '@/domain/group';
import { type MeasureId, measureIds, measureOf } from '@/domain/measures/catalogue';

const subjects: readonly { name: string; measures: readonly MeasureId[] }[] = [
  {
    name: 'Caseload and limits',
    measures: ['caseload', 'workersOverLimit', 'caseHolders20Plus', 'capacityLoad'],
  },
  {
    name: 'Vacancy, turnover and agency',
    measures: [
      'vacancy',
      'turnover',
      'agency',
      'uncoveredVacancy',
      'vacanciesCovered',
      'agencyCovering',
      'leaversInMonth',
    ],
  },
  {
    name: 'Absence and experience',
    measures: ['absence', 'daysLostInMonth', 'newlyQualified'],
  },
  { name: 'Children', measures: ['unallocated', 'needCover'] },
];

function subjectOf(id: MeasureId): string {
  return subjects.find(({ measures }) => measures.includes(id))?.name ?? 'Practice';
}

/** The measures that speak of what is looked for, by subject. */
export function bySubject(wanted: string): Map<string, MeasureId[]> {
  return groupBy(
    measureIds.filter((id) => speaksOf(id, wanted)),
    subjectOf,
  );
}

/** True where the measure's name or definition holds the words looked for. */
function speaksOf(id: MeasureId, wanted: string): boolean {
  const { label, noun, definition } = measureOf(id);
  return `${label} ${noun} ${definition}`.toLowerCase().includes(wanted.trim().toLowerCase());
}
