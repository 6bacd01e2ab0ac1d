import { useHref } from '@/address/links';
import { ChangeMark } from '@/charts/ChangeMark';
import { Figure } from '@/charts/Figure';
import { type Multiple, SmallMultiples } from '@/charts/SmallMultiples';
import { nOf } from '@/domain/flags/measures';
import { formatMonth, formatNumber, formatValue } from '@/domain/format';
import { whyShut } from '@/domain/measures/evaluate';
import { limitText, recordsOf } from '@/domain/measures/words';
import type { Month } from '@/domain/month';
import type { Evidence, Headline } from '@/domain/readings/headline';
import { recentMonths } from '@/domain/readings/recent';
import { pastOf } from '@/domain/readings/told';
import type { Unit } from '@/domain/unit';
import { knownValue } from '@/domain/value';
import { Spread } from './Spread';
import { kindOf, readUnits, unitsBeside } from './units';
import { closedWords, orderWords, unitsFinding, unitTable } from './unitWords';

interface UnitsProps {
  row: Headline;
  unit: Unit;
  month: Month;
  evidence: Evidence;
}

/** The units side by side on one scale, and where they stand now on one axis. */
export function Units({ row, unit, month, evidence }: UnitsProps) {
  const href = useHref();
  const { tree, records } = evidence;
  const { measure } = row;
  const units = unitsBeside(unit, tree, month);
  if (units.length === 0) return null;
  const nameOf = (id: string) => tree.byId.get(id)?.name ?? id;
  const rows = readUnits(measure, units, month, evidence);
  const whyOf = (each: Headline) => whyShut(measure, records, tree.teamsOf(each.unit));
  const open = rows.filter((each) => whyOf(each) === undefined);
  const closed = rows.filter((each) => !open.includes(each));
  const why = closed[0] && whyOf(closed[0]);
  const kind = kindOf(units);
  const where = nameOf(units[0]?.parent ?? unit.id);
  const table = unitTable(measure, `${measure.label} by ${kind}, ${where}`, rows, nameOf);
  return (
    <>
      <Figure
        title={`${where}: ${unitsFinding(measure, rows, closed.length, kind)}`}
        subtitle={`${measure.label}, ${measure.unit}, ${measure.basis}, 24 months to ${formatMonth(month)}; one scale for all${row.line ? ', each with its own load line' : ''}`}
        table={table}
        notes={
          <>
            {orderWords(measure)}
            {kind === 'team' && ' Small teams swing: read them with their n.'}
            {why && ` ${closedWords(closed, why, nameOf)}`}
          </>
        }
        {...recordsOf(tree, month)}
      >
        <SmallMultiples
          multiples={open.map((each) =>
            multipleOf(
              each,
              nameOf(each.unit),
              each.unit === unit.id
                ? undefined
                : href({ page: 'measure', measure: measure.id, unit: each.unit }),
              evidence,
            ),
          )}
          better={measure.better}
          format={(value) => formatNumber(value, Number.isInteger(value) ? 0 : 1)}
        />
      </Figure>
      <Spread
        row={row}
        rows={rows}
        kind={kind}
        table={table}
        nameOf={nameOf}
        {...{ evidence, month }}
      />
    </>
  );
}

function multipleOf(
  row: Headline,
  name: string,
  href: string | undefined,
  evidence: Evidence,
): Multiple {
  const { measure, figure, line, status, recent } = row;
  const value = formatValue(figure.value, measure.style);
  const known = recent.flatMap((each) => knownValue(each.value) ?? []);
  const words = (number: number) => formatNumber(number, measure.style.decimals);
  const range =
    known.length === 0
      ? 'no figures in these 24 months'
      : `between ${words(Math.min(...known))} and ${words(Math.max(...known))} in these 24 months, ${value} at the end`;
  return {
    id: row.unit,
    name: href === undefined ? `${name}, in view` : <a href={href}>{name}</a>,
    value,
    ...noteOf(row),
    ...(pastOf(row) && { told: <ChangeMark row={row} /> }),
    label: `${name}: ${range}${line ? `, limit ${limitText(measure, line.red)}` : ''}`,
    points: recentMonths(row, evidence),
    line: line && { value: line.red, label: limitText(measure, line.red) },
    status,
    marked: measure.limit !== null && row.unjudged === undefined,
  };
}

/** Of how many; a plain count says so itself. */
function noteOf({ measure, figure }: Headline): { note?: string } {
  if (figure.value.kind !== 'known') return { note: figure.value.reason };
  return measure.formula.denominator === null ? {} : { note: nOf(measure, figure) };
}
