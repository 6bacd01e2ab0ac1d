import { caseloadMeasures } from './catalogue/caseload';
import { childrenMeasures } from './catalogue/children';
import { peopleMeasures } from './catalogue/people';
import { practiceMeasures } from './catalogue/practice';
import { workforceMeasures } from './catalogue/workforce';
import type { Measure, MeasureId } from './measure';

/** Every measure, one record each, subject by subject. Definitions follow DfE's methodology where it has one. */
export const catalogue = {
  ...caseloadMeasures,
  ...workforceMeasures,
  ...peopleMeasures,
  ...practiceMeasures,
  ...childrenMeasures,
} as const satisfies { readonly [M in MeasureId]: Measure & { readonly id: M } };

const subjects = {
  'Caseload and limits': caseloadMeasures,
  'Vacancy, turnover and agency': workforceMeasures,
  'Absence and experience': peopleMeasures,
  Practice: practiceMeasures,
  Children: childrenMeasures,
} satisfies Record<string, Partial<typeof catalogue>>;

/** The heading a measure stands under in a list of them all. */
export function subjectOf(id: MeasureId): string {
  return Object.entries(subjects).find(([, measures]) => Object.hasOwn(measures, id))?.[0] ?? '';
}

export const measureIds = Object.keys(catalogue) as readonly MeasureId[];

/** The six that head the Overview, in its order. */
export const headlineMeasures = [
  'caseload',
  'workersOverLimit',
  'vacancy',
  'turnover',
  'agency',
  'absence',
] as const satisfies readonly MeasureId[];

/** The record of a measure. */
export function measureOf(id: MeasureId): Measure {
  return catalogue[id];
}

/** The measure of that id, if there is one: for what stands in a URL. */
export function findMeasure(id: string): Measure | undefined {
  return Object.hasOwn(catalogue, id) ? catalogue[id as MeasureId] : undefined;
}
