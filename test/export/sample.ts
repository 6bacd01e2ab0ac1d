import { dayOf, monthOf } from '@/domain/month';
import type { ExportDocument, ExportFacts } from '@/export/document';
import type { TableDescription } from '@/export/table';

/** A document with everything an export must bear: figures, dates, missing figures, and text that looks like a formula. */

export const facts: ExportFacts = {
  source: 'County case and workforce records, month end',
  asAt: '30 Sep 2026',
  basis: 'DfE definitions',
  limits: ['Caseload: 18.0, near from 16.0'],
  signOff: 'not signed off yet',
  audience: 'leadership',
  simulated: 'County is an invented authority.',
};

export const table: TableDescription = {
  caption: 'Caseload by team',
  columns: [
    { key: 'unit', label: 'Unit', align: 'start' },
    { key: 'value', label: 'Caseload', align: 'end', unit: 'cases per FTE' },
    { key: 'change', label: 'Change', align: 'end' },
    { key: 'asAt', label: 'Counted on', align: 'end' },
    { key: 'note', label: 'Note', align: 'start' },
  ],
  rows: [
    {
      unit: 'North 1',
      value: { text: '16.3', number: 16.27 },
      change: { text: '−0.4', number: -0.4 },
      asAt: { text: '30 Sep 2026', day: dayOf(2026, 9, 30) },
      note: '=HYPERLINK("http://example.invalid")',
    },
    {
      unit: '@North 2',
      value: 'not applicable',
      change: '-cmd',
      asAt: { text: '30 Sep 2026', day: dayOf(2026, 9, 30) },
      note: 'Said “no”, then, "yes"',
    },
  ],
};

export const sample: ExportDocument = {
  title: 'Monthly review, County, September 2026',
  facts,
  sections: [
    {
      part: 'Summary',
      message: 'Caseload is near its limit.',
      name: 'Caseload',
      paragraphs: ['Up 0.4.'],
      table,
    },
    {
      part: 'Exceptions',
      message: 'Caseload has risen.',
      name: 'Trend',
      paragraphs: [],
      chart: {
        label: 'Caseload of County, three months',
        months: [monthOf(2026, 7), monthOf(2026, 8), monthOf(2026, 9)],
        over: [false, false, false],
        series: [{ name: 'Caseload', values: [15.1, null, 16.3] }],
        line: { name: 'Limit 18.0', short: '18.0', value: 18 },
        decimals: 1,
        better: 'lower',
        status: 'near limit',
      },
    },
  ],
  data: table,
  definitions: [{ term: 'Caseload', words: 'Cases for each FTE of case holders.' }],
};
