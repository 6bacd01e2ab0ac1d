import { Figure } from '@/charts/Figure';
import { Strip, type StripArea } from '@/charts/Strip';
import { nOf } from '@/domain/flags/measures';
import { formatMonth } from '@/domain/format';
import { limitText, recordsOf, valueText } from '@/domain/measures/words';
import type { Month } from '@/domain/month';
import type { Evidence, Headline } from '@/domain/readings/headline';
import type { UnitKind } from '@/domain/unit';
import type { TableDescription } from '@/export/table';
import { mayRank } from './units';
import { type NameOf, spreadFinding } from './unitWords';
import { axisText } from './words';

interface SpreadProps {
  row: Headline;
  rows: readonly Headline[];
  kind: UnitKind | 'unit';
  table: TableDescription;
  nameOf: NameOf;
  evidence: Evidence;
  month: Month;
}

/** Where the units stand now, on one axis, with the one in view. */
export function Spread({ row, rows, kind, table, nameOf, evidence, month }: SpreadProps) {
  const { measure, line } = row;
  const ranked = mayRank(measure);
  const others = rows.filter((each) => each.unit !== row.unit);
  const areas = [
    ...others.flatMap((each) => areaOf(each, nameOf, ranked ? 'neighbour' : 'other')),
    ...areaOf(row, nameOf, 'ours'),
  ];
  if (areas.length < 3) return null;
  return (
    <Figure
      title={spreadFinding(measure, rows, kind)}
      subtitle={`${measure.label}, ${measure.unit}, ${formatMonth(month)}, on one axis`}
      table={table}
      notes={
        <>
          {line &&
            measure.limit === 'caseload' &&
            `The load line is that of ${nameOf(row.unit)}; each ${kind}’s own stands in its small chart. `}
          {(measure.modelled || measure.about === 'people') &&
            `The ${kind}s are dots without a name, because the measure is ${measure.modelled ? 'a model' : 'about people'}.`}
        </>
      }
      {...recordsOf(evidence.tree, month)}
    >
      <Strip
        label={`${measure.label} of each ${kind} on one axis, ${formatMonth(month)}.`}
        areas={areas}
        line={line && { value: line.red, label: limitText(measure, line.red) }}
        format={(value) =>
          // Between whole children there is nothing to name.
          measure.style.decimals === 0 && !Number.isInteger(value) ? '' : axisText(measure, value)
        }
      />
    </Figure>
  );
}

function areaOf(
  { unit, measure, figure }: Headline,
  nameOf: NameOf,
  kind: StripArea['kind'],
): StripArea[] {
  if (figure.value.kind !== 'known') return [];
  const facts = [valueText(measure, figure.value), nOf(measure, figure)];
  return [{ id: unit, name: nameOf(unit), value: figure.value.value, kind, facts }];
}
