import { scaleLinear } from 'd3-scale';
import { type Dot, dotsPath, extentOf } from './geometry';
import { LoadLine } from './LoadLine';
import { placeLabels, widthForFlags } from './placeLabels';
import { Reader } from './Reader';
import styles from './Strip.module.css';
import { type StripKind, StripMark } from './StripMark';
import { stack } from './stack';
import strokes from './strokes.module.css';
import { useWidth } from './useWidth';

export interface StripArea {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly kind: StripKind;
  /** What is read out at its dot: "13.1%", "41st lowest of 151". Of the labelled ones only. */
  readonly facts: readonly string[];
}

interface StripProps {
  /** The chart in a sentence. */
  label: string;
  /** Those with a figure; the rest are named in a note. */
  areas: readonly StripArea[];
  line?: { value: number; label: string } | undefined;
  format: (value: number) => string;
}

const radius = 3.5;
const row = 17;
const axisHeight = 28;
const edge = 12;
/** The most important first; they are drawn last, over the others. */
const order: readonly StripKind[] = ['ours', 'England', 'region', 'neighbour'];

/** Every area as a dot on one axis, those to compare with named. */
export function Strip({ label, areas, line, format }: StripProps) {
  const [ref, width] = useWidth<HTMLDivElement>(960);
  const others = areas.filter(({ kind }) => kind === 'other');
  const named = order.flatMap((kind) => areas.filter((area) => area.kind === kind));
  const poles = [
    ...named.map((area) => ({ value: area.value, width: textWidth(area, format) })),
    ...(line ? [{ value: line.value, width: line.label.length * 7 + 20 }] : []),
  ];
  const share = scaleLinear(extentOf([...areas.map(({ value }) => value), line?.value]), [0, 1]);
  share.nice(8);
  const axis = widthForFlags(
    poles.map(({ value, width }) => ({ share: share(value), width })),
    width - 2 * edge,
  );
  const x = share.copy().range([edge, edge + axis]);
  const rows = placeLabels(poles.map(({ value, width }) => ({ x: x(value), width })));
  const crowd = stack(
    others.map(({ value }) => x(value)),
    2 * radius,
  );
  const crowdHeight = Math.max(24, ...crowd.map(({ level }) => (level + 1) * 2 * radius));
  const flagsHeight = (Math.max(0, ...rows) + 1) * row + 8;
  const base = flagsHeight + crowdHeight + 12;
  const height = base + axisHeight;
  const dots = crowd.map(
    ({ x, level }): Dot => ({ x, y: base - 12 - radius - level * 2 * radius }),
  );
  return (
    <div ref={ref} className={styles.strip}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={label}
      >
        <line className={strokes.tick} x1="0" x2={axis + 2 * edge} y1={base} y2={base} />
        {x.ticks(Math.max(3, Math.floor(axis / 90))).map((value) => (
          <g key={value}>
            <line className={strokes.tick} x1={x(value)} x2={x(value)} y1={base} y2={base + 4} />
            <text className={strokes.axis} x={x(value)} y={base + 19} textAnchor="middle">
              {format(value)}
            </text>
          </g>
        ))}
        <path className={styles.crowd} d={dotsPath(dots, radius - 0.5)} />
        {line && (
          <LoadLine
            from={{ x: x(line.value), y: base }}
            to={{ x: x(line.value), y: flagsHeight - 12 - (rows[named.length] ?? 0) * row }}
            label={line.label}
          />
        )}
        {named
          .map((area, i) => (
            <Named
              key={area.id}
              area={area}
              at={{ x: x(area.value), y: base }}
              top={flagsHeight - 8 - (rows[i] ?? 0) * row}
              format={format}
            />
          ))
          .reverse()}
      </svg>
      <Reader
        label={`${label} Step through the areas named.`}
        readings={[...named]
          .sort((a, b) => a.value - b.value)
          .map((area) => ({
            x: x(area.value) / width,
            y: base / height,
            heading: area.name,
            facts: area.facts,
          }))}
        inset={{ top: 0, right: 0, bottom: 0, left: 0 }}
      />
    </div>
  );
}

function Named({
  area: { name, value, kind },
  at,
  top,
  format,
}: {
  area: StripArea;
  at: Dot;
  top: number;
  format: StripProps['format'];
}) {
  return (
    <g className={styles.named} data-kind={kind}>
      <line x1={at.x} x2={at.x} y1={top - 10} y2={at.y} />
      <StripMark kind={kind} x={at.x} y={at.y} />
      <text x={at.x + 5} y={top}>
        {name} {format(value)}
      </text>
    </g>
  );
}

/** About as wide as the text will be; a little too wide does no harm. */
function textWidth({ name, value, kind }: StripArea, format: StripProps['format']): number {
  return (name.length + 1 + format(value).length) * (kind === 'ours' ? 7.6 : 7) + 12;
}
