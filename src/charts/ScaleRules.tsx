import strokes from './strokes.module.css';

interface ScaleRulesProps {
  values: readonly number[];
  format: (value: number) => string;
  y: (value: number) => number;
  left: number;
  right: number;
}

/** Values of a scale, each with its rule across the drawing. */
export function ScaleRules({ values, format, y, left, right }: ScaleRulesProps) {
  return values.map((value) => (
    <g key={value}>
      <line className={strokes.rule} x1={left} x2={right} y1={y(value)} y2={y(value)} />
      <text className={strokes.axis} x={left - 8} y={y(value) + 4.5} textAnchor="end">
        {format(value)}
      </text>
    </g>
  ));
}
