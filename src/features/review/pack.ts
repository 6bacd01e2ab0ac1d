import { headingWords } from '@/domain/flags/foldWords';
import { count, formatDay, formatMonth } from '@/domain/format';
import { dayOfTime } from '@/domain/instant';
import { measureOf } from '@/domain/measures/catalogue';
import { lastDay } from '@/domain/month';
import { talkedAbout } from '@/domain/review/exceptions';
import type { Review } from '@/domain/review/review';
import type { ExportDocument } from '@/export/document';
import { exceptionSection } from './exceptionSection';
import { exceptionTable } from './exceptionTable';
import {
  actionTable,
  type Compared,
  headlineTable,
  matrixTable,
  type NameOf,
  restatedTable,
  tidyTable,
} from './tables';
import { otherWordsHeading, unseenWords } from './words';

/** A quiet month is short. */
const shortWords =
  'There is no exception, so only the units next below are listed here; the others stand on screen, and in a workbook’s data.';

/** What a pack needs to know beside the review itself. */
export interface PackContext {
  readonly nameOf: NameOf;
  readonly authority: string;
  readonly compared: readonly Compared[];
  readonly simulated: string | undefined;
}

/** The review as a document, for slides, a workbook, or text to paste: the same figures and words as on screen. */
export function packOf(review: Review, context: PackContext): ExportDocument {
  const { unit, month, audience, summary, limits, exceptions } = review;
  const { nameOf, authority, compared, simulated } = context;
  const name = nameOf(unit);
  const inFull = talkedAbout(exceptions);
  const quiet = exceptions.length === 0;
  const units = quiet ? review.units.filter(({ depth }) => depth <= 1) : review.units;
  return {
    title: `Monthly review, ${name}, ${formatMonth(month)}`,
    facts: {
      source: `${authority} case and workforce records, month end`,
      asAt: formatDay(lastDay(month)),
      basis: 'DfE’s definitions; every rate from summed parts, divided once',
      limits,
      signOff: signOffWords(review),
      audience,
      simulated,
    },
    sections: [
      {
        part: 'Summary',
        message: summary.over,
        name: 'Summary',
        paragraphs: [summary.worse, summary.better, summary.unchanged, summary.agreed],
        table: headlineTable(review, name, compared),
      },
      ...(review.units.length > 1
        ? [
            {
              part: 'Services and teams',
              message: overWords(review, name),
              name: 'Services and teams',
              paragraphs: quiet && units.length < review.units.length ? [shortWords] : [],
              table: matrixTable({ ...review, units }, nameOf),
            },
          ]
        : []),
      ...inFull.map((exception, i) => exceptionSection(exception, i, review, nameOf)),
      ...(exceptions.length > 0
        ? [
            {
              part: 'Exceptions',
              message: `${headingWords(exceptions.map(({ line }) => line))}, worst first`,
              name: 'Exceptions',
              paragraphs: [],
              table: exceptionTable(exceptions, audience, month, nameOf),
            },
          ]
        : []),
      ...(review.otherWords.length > 0
        ? [
            {
              part: 'Exceptions',
              message: otherWordsHeading,
              name: 'Other words',
              paragraphs: review.otherWords.map(
                ({ unit, measure, comment }) =>
                  `${nameOf(unit)}, ${measure.noun}: ${comment.words}`,
              ),
            },
          ]
        : []),
      ...(review.actions.length > 0
        ? [
            {
              part: 'Actions',
              message: summary.agreed,
              name: 'Actions',
              paragraphs: [],
              table: actionTable(review.actions, month, nameOf),
            },
          ]
        : []),
      ...(review.restated.length > 0
        ? [
            {
              part: 'Restated figures',
              message: `${count(review.restated.length, 'figure')} restated since ${review.restated.length === 1 ? 'it was' : 'they were'} signed off`,
              name: 'Restated',
              paragraphs: [],
              table: restatedTable(review.restated, nameOf),
            },
          ]
        : []),
    ],
    data: tidyTable(review, nameOf),
    definitions: review.measures.map((id) => {
      const { label, definition, basis, source } = measureOf(id);
      return {
        term: label,
        words: `${definition} Basis: ${basis}. Source: ${source.replace('Department for Education', 'DfE')}.`,
      };
    }),
  };
}

/** "In Westmere 9 of 32 units below are over a limit"; of units that were not wholly seen, are known to be. */
function overWords({ units }: Review, name: string): string {
  const below = units.slice(1);
  const over = below.filter(({ rows }) =>
    Object.values(rows).some(({ status }) => status === 'over limit'),
  ).length;
  const seen = below.every(({ rows }) => Object.values(rows).every((row) => !unseenWords(row)));
  return `In ${name} ${over === 0 ? 'none' : over} of ${count(below.length, 'unit')} below ${over === 1 ? 'is' : 'are'}${seen ? '' : ' known to be'} over a limit`;
}

function signOffWords({ signOff: { state, last } }: Review): string {
  return state === 'signed' ? `signed off ${formatDay(dayOfTime(last.at))}` : 'not signed off yet';
}
