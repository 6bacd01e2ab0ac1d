import type { Quality } from '@/data/http/contract';
import type { Cases } from '@/domain/facts';
import { formatMonth } from '@/domain/format';
import { EXTRACT_DAY } from './calendar';
import { RESTATED } from './signOffs';

/** What the authority's system noticed about its own records at the extract. */
export function qualityOf({ rows, columns }: Cases, stories: boolean): Quality {
  let neverVisited = 0;
  let overdueReviews = 0;
  for (let row = 0; row < rows; row++) {
    if (Number.isNaN(columns.lastVisit[row])) neverVisited += 1;
    if ((columns.nextReview[row] as number) < EXTRACT_DAY) overdueReviews += 1;
  }
  const notices: Quality['notices'] = [
    {
      id: 'no-visit',
      severity: 'query',
      sentence: `${neverVisited} open cases have no visit recorded yet: most have just opened, check the rest.`,
      count: neverVisited,
    },
    {
      id: 'review-overdue',
      severity: 'query',
      sentence: `${overdueReviews} open cases have a review date that has passed: hold the review or correct the date.`,
      count: overdueReviews,
    },
  ];
  if (stories)
    notices.push({
      id: 'late-records',
      severity: 'note',
      sentence: `Vacancies and sickness of ${formatMonth(RESTATED)} were entered after that month was signed off: its figures are restated.`,
      count: 1,
    });
  return { notices };
}
