import { formatDay, formatMonth, formatMonthShort } from '@/domain/format';
import { measureOf } from '@/domain/measures/catalogue';
import { limitText } from '@/domain/measures/words';
import { lastDay, type Month } from '@/domain/month';
import { type Audience, audienceWords } from '@/domain/review/audience';
import type { Exception } from '@/domain/review/exceptions';
import type { Headline } from '@/domain/review/headline';
import { draftText, textOf } from '@/domain/review/quote';
import type { Review } from '@/domain/review/review';
import { knownValue } from '@/domain/value';
import type { ChartDescription, ExportDocument, ExportSection } from '@/export/document';
import {
  actionTable,
  type Compared,
  headlineTable,
  matrixTable,
  type NameOf,
  restatedTable,
  tidyTable,
} from './tables';

/** What a pack needs to know beside the review itself. */
export interface PackContext {
  readonly nameOf: NameOf;
  readonly authority: string;
  readonly compared: readonly Compared[];
  readonly simulated: string | undefined;
}

/** The review as a document, for slides, a workbook, or text to paste: the same figures and words as on screen. */
export function packOf(review: Review, context: PackContext): ExportDocument {
  const { unit, month, audience, summary, limits } = review;
  const { nameOf, authority, compared, simulated } = context;
  const name = nameOf(unit);
  return {
    title: `Monthly review, ${name}, ${formatMonth(month)}`,
    facts: {
      source: `${authority} case and workforce records, month end`,
      asAt: formatDay(lastDay(month)),
      basis: 'DfE’s definitions; every rate from summed parts, divided once',
      limits,
      audience: audienceLine(audience),
      simulated,
    },
    sections: [
      {
        message: summary.over,
        name: 'Summary',
        paragraphs: [summary.worse, summary.better, summary.unchanged, summary.agreed],
        table: headlineTable(review, name, compared),
      },
      {
        message: `Where in ${name}: ${count(review)}`,
        name: 'Services and teams',
        paragraphs: [],
        table: matrixTable(review, nameOf),
      },
      ...review.exceptions.map((exception, i) => exceptionSection(exception, i, month, nameOf)),
      ...(review.actions.length > 0
        ? [
            {
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
              message: 'Figures have been restated since they were signed off.',
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
      return { term: label, words: `${definition} Basis: ${basis}. Source: ${source}.` };
    }),
  };
}

function audienceLine(audience: Audience): string {
  return audienceWords[audience].replace(/^For /, '').replace(/\.$/, '');
}

function count({ units }: Review): string {
  const over = units.filter(({ rows }) =>
    Object.values(rows).some(({ status }) => status === 'over limit'),
  ).length;
  return `${over} of ${units.length} units are over a limit`;
}

function exceptionSection(
  { flag, row, draft, comment, candidates, agreed }: Exception,
  i: number,
  month: Month,
  nameOf: NameOf,
): ExportSection {
  return {
    message: `${nameOf(flag.unit)}: ${flag.sentence}`,
    name: `Exception ${i + 1}`,
    paragraphs: [
      draftText(draft),
      ...(comment ? [`The leader’s words: ${comment.words}`] : []),
      ...(candidates.length > 0
        ? [
            `Moved in the same months: ${candidates.map(({ sentence }) => textOf(sentence)).join(' ')}`,
          ]
        : []),
      agreed
        ? `Agreed in ${formatMonth(agreed.entry.effective)}: ${agreed.action.action} ${agreed.action.ownerRole}, to be looked at in ${formatMonth(agreed.action.review)}, ${agreed.action.state}.`
        : 'Nothing is agreed about it yet.',
    ],
    chart: chartOf(row, nameOf(flag.unit), month),
  };
}

function chartOf(
  { measure, recent, line }: Headline,
  name: string,
  month: Month,
): ChartDescription {
  return {
    label: `${measure.label} of ${name}, ${measure.unit}, 24 months to ${formatMonth(month)}`,
    months: recent.map((figure) => formatMonthShort(figure.month)),
    series: [
      {
        name: `${measure.label}, ${measure.unit}`,
        values: recent.map(({ value }) => knownValue(value) ?? null),
      },
    ],
    line: line && { name: `Limit ${limitText(measure, line.red)}`, value: line.red },
    decimals: measure.style.decimals,
  };
}
