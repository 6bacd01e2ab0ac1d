import type PptxGenJS from 'pptxgenjs';
import { formatMonthShort } from '@/domain/format';
import type { ChartDescription } from '@/export/document';
import { ink, quiet, rule } from '@/export/slideLook';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A chart that can be edited: the figures as a solid line, the limit as a thin dashed one, and words that say so. */
export function addChart(slide: PptxGenJS.Slide, chart: ChartDescription, place: Place): void {
  const labels = chart.months.map(formatMonthShort);
  const { series, line, decimals } = chart;
  slide.addText(wordsOf(chart), { ...place, h: 0.35, fontSize: 12, color: quiet, margin: 0 });
  const solid = {
    type: 'line' as PptxGenJS.CHART_NAME,
    data: series.map(({ name, values }) => ({ name, labels, values: [...values] as number[] })),
    options: { chartColors: [ink, ink], lineSize: 2.25 },
  };
  const dashed = line && {
    type: 'line' as PptxGenJS.CHART_NAME,
    data: [{ name: line.name, labels, values: labels.map(() => line.value) }],
    options: { chartColors: [quiet, quiet], lineSize: 1, lineDash: 'dash' as const },
  };
  const options: PptxGenJS.IChartOpts = {
    ...place,
    y: place.y + 0.4,
    h: place.h - 0.4,
    altText: chart.label,
    lineDataSymbol: 'none',
    displayBlanksAs: 'gap',
    showLegend: false,
    catAxisLabelFontSize: 10,
    catAxisLabelFrequency: String(Math.max(1, Math.ceil(labels.length / 8))),
    valAxisLabelFontSize: 10,
    valAxisLabelFormatCode: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`,
    valGridLine: { color: rule, size: 0.5 },
  };
  // For charts of more than one kind of line the library takes the options where its types say the data are.
  slide.addChart(dashed ? [solid, dashed] : [solid], options as unknown as unknown[]);
}

/** "Vacancy, %: solid. Limit 18%: dashed." */
function wordsOf({ series, line }: ChartDescription): string {
  return `${series.map(({ name }) => name).join('; ')}${line ? `: solid line. ${line.name}: dashed line.` : ''}`;
}
