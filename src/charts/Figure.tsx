import { useId, useRef, useState } from 'react';
import type { TableDescription } from '@/export/table';
import { Segmented } from '@/ui/Segmented';
import styles from './Figure.module.css';
import { SaveFigure } from './SaveFigure';
import { TableTwin } from './TableTwin';

export type FigureView = 'chart' | 'table';

/** What a figure is made of. */
export interface FigureProps {
  /** The finding, in words. */
  title: string;
  /** What is measured, in which unit, on which basis. */
  subtitle: string;
  /** What changes the chart, such as a switch. */
  controls?: React.ReactNode;
  /** The heading's level on its page. */
  level?: 'h2' | 'h3';
  /** The same facts as the chart. */
  table: TableDescription;
  /** What a reader must know to read it right. */
  notes?: React.ReactNode;
  source: string;
  /** "30 September 2026". */
  asAt: string;
  /** Where the view is kept in the page's address; otherwise the figure keeps it. */
  view?: FigureView | undefined;
  onView?: ((view: FigureView) => void) | undefined;
  /** The chart. */
  children: React.ReactNode;
}

const views = [
  { value: 'chart', label: 'Chart' },
  { value: 'table', label: 'Table' },
] as const;

/** What every chart stands in: its finding, its table twin, its source and its date. */
export function Figure({
  title,
  subtitle,
  controls,
  level: Heading = 'h2',
  table,
  notes,
  source,
  asAt,
  view,
  onView,
  children,
}: FigureProps) {
  const id = useId();
  const chart = useRef<HTMLDivElement>(null);
  const [ownView, setOwnView] = useState<FigureView>('chart');
  const shown = view ?? ownView;
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption className={styles.head}>
        <Heading id={id}>{title}</Heading>
        <p className={styles.subtitle}>{subtitle}</p>
        {controls && <div className={styles.controls}>{controls}</div>}
        <div className={styles.switch}>
          <Segmented
            legend={`Show “${title}” as`}
            options={views}
            value={shown}
            onChange={onView ?? setOwnView}
          />
          <SaveFigure
            title={title}
            table={table}
            facts={{ source, asAt, basis: subtitle }}
            chart={chart}
            chartShown={shown === 'chart'}
          />
        </div>
      </figcaption>
      {shown === 'chart' ? <div ref={chart}>{children}</div> : <TableTwin table={table} />}
      <div className={styles.foot}>
        {notes && <p>{notes}</p>}
        <p>
          Source: {source}, as at {asAt}.
        </p>
      </div>
    </figure>
  );
}
