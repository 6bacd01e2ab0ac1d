import { type RefObject, useContext, useState } from 'react';
import { type ExportFacts, factLine } from '@/export/document';
import { download, fileName } from '@/export/download';
import { SimulatedContext } from '@/export/simulated';
import { headingOf, type TableDescription } from '@/export/table';
import { Popover } from '@/ui/Popover';
import styles from './SaveFigure.module.css';

interface SaveFigureProps {
  title: string;
  table: TableDescription;
  facts: Pick<ExportFacts, 'source' | 'asAt' | 'basis'>;
  /** Where the chart stands; nothing stands there while the table is shown. */
  chart: RefObject<HTMLDivElement | null>;
  chartShown: boolean;
}

/** Saves a figure's table as CSV and its chart as a picture. The code for it is fetched when it is asked for. */
export function SaveFigure({ title, table, facts, chart, chartShown }: SaveFigureProps) {
  const simulated = useContext(SimulatedContext);
  const [problem, setProblem] = useState<string>();
  const limit = table.columns.find(({ key }) => key === 'limit');
  const all: ExportFacts = {
    ...facts,
    simulated,
    ...(limit && { limits: [`each row’s own, in the column “${headingOf(limit)}”`] }),
  };
  const save = (work: () => Promise<void>) => () => {
    setProblem(undefined);
    work().catch((error: Error) => setProblem(error.message));
  };

  async function saveCsv() {
    const { csvOf } = await import('@/export/csv');
    const file = new Blob([csvOf(table, all)], { type: 'text/csv;charset=utf-8' });
    download(file, fileName(table.caption, 'csv'));
  }

  async function savePicture(kind: 'svg' | 'png') {
    if (!chart.current) return;
    const { svgOf, pngOf } = await import('@/export/picture');
    const svg = svgOf(chart.current, title, [factLine(all)]);
    const file = kind === 'png' ? await pngOf(svg) : new Blob([svg], { type: 'image/svg+xml' });
    download(file, fileName(table.caption, kind));
  }

  return (
    <div className={styles.save}>
      <Popover label="Save" description={`${title}:`}>
        <ul className={styles.ways}>
          <li>
            <button type="button" onClick={save(saveCsv)}>
              Table as CSV
            </button>
          </li>
          {chartShown &&
            (['svg', 'png'] as const).map((kind) => (
              <li key={kind}>
                <button type="button" onClick={save(() => savePicture(kind))}>
                  Chart as {kind.toUpperCase()}
                </button>
              </li>
            ))}
        </ul>
      </Popover>
      {problem && <p role="alert">{problem}</p>}
    </div>
  );
}
