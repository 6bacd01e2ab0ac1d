import { formatMonth } from '@/domain/format';
import { draftText, textOf } from '@/domain/log/quote';
import { limitText } from '@/domain/measures/words';
import type { Month } from '@/domain/month';
import { type Exception, withUnder } from '@/domain/review/exceptions';
import type { Review } from '@/domain/review/review';
import type { ChartDescription, ExportSection } from '@/export/document';
import type { NameOf } from './tables';
import { nameOfException, nothingAgreedWords } from './words';

/** An exception talked about in full: how it is known, what it stands for, and what was written and agreed about any of it. */
export function exceptionSection(
  exception: Exception,
  i: number,
  { month, audience }: Pick<Review, 'month' | 'audience'>,
  nameOf: NameOf,
): ExportSection {
  const { flag, teams, standsFor, row, draft, comment, candidates, agreed, open } = exception;
  const below = exception.under.flatMap((each) => withUnder(each));
  return {
    part: 'Exceptions',
    message: `${nameOf(flag.unit)}: ${flag.sentence}`,
    name: `Exception ${i + 1}`,
    paragraphs: [
      ...(teams ? [`${row.measure.label}: ${teams}.`] : []),
      draftText(draft),
      ...(standsFor ? [standsFor] : []),
      ...(comment ? [`The leader’s words: ${comment.words}`] : []),
      ...(candidates.length > 0
        ? [
            `Moved in the same months: ${candidates.map(({ sentence }) => textOf(sentence)).join(' ')}`,
          ]
        : []),
      ...(audience === 'public committee' ? [] : [agreedWords(agreed, open)]),
      ...below.flatMap(({ exception: each }) => saidUnder(each, nameOf)),
    ],
    chart: chartOf(exception, nameOf(flag.unit), month),
  };
}

/** What was written and agreed about what stands under a line. */
function saidUnder(exception: Exception, nameOf: NameOf): string[] {
  const { comment, agreed, open } = exception;
  const name = nameOfException(exception, nameOf);
  return [
    ...(comment ? [`The leader’s words on ${name}: ${comment.words}`] : []),
    ...(agreed ? [`${name}. ${agreedWords(agreed, open)}`] : []),
  ];
}

function agreedWords(agreed: Exception['agreed'], open: boolean): string {
  if (!agreed) return nothingAgreedWords(open);
  const { action, entry } = agreed;
  return `Agreed in ${formatMonth(entry.effective)}: ${action.action} ${action.ownerRole}, to be looked at again in ${formatMonth(action.review)}, ${action.state}.`;
}

function chartOf(
  { row: { measure, line, status }, recent }: Exception,
  name: string,
  month: Month,
): ChartDescription {
  return {
    label: `${measure.label} of ${name}, ${measure.unit}, 24 months to ${formatMonth(month)}`,
    months: recent.map((each) => each.month),
    over: recent.map(({ over }) => over),
    series: [
      {
        name: `${measure.label}, ${measure.unit}`,
        values: recent.map(({ value }) => value),
      },
    ],
    line: line && {
      name: `Limit ${limitText(measure, line.red)}`,
      short: limitText(measure, line.red),
      value: line.red,
    },
    decimals: measure.style.decimals,
    better: measure.better,
    status,
  };
}
