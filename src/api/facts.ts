import { problem, refuseWorkers } from '@/api/problem';
import type { Store } from '@/api/store';
import { encodeFacts } from '@/data/http/columns';
import { type Facts, type FactTable, factSchemas } from '@/domain/facts';
import { type Month, parseMonth } from '@/domain/month';
import type { Persona } from '@/domain/session';
import { codeOf, filterRows, type TextColumn } from '@/domain/table';
import { type UnitTree, unitTree } from '@/domain/unit';

/**
 * The rows of a table for a unit and months. Team months are numbers, open across the authority; workers, cases and
 * plans are open to the person's own unit and below, and refused elsewhere.
 */
export async function answerFacts(
  name: string,
  search: URLSearchParams,
  person: Persona,
  store: Store,
): Promise<Response> {
  if (!isTable(name)) return problem(404, 'No such table', `There is no table called "${name}".`);
  const tree = unitTree(await store.units());
  const open = name === 'team-month';
  const unit = search.get('unit') ?? (open ? tree.root.id : person.unit);
  if (!tree.byId.has(unit))
    return problem(404, 'No such unit', `There is no unit called "${unit}".`);
  if (!open && !tree.isWithin(unit, person.unit)) return refuseWorkers();

  const from = monthOf(search.get('from'));
  const to = monthOf(search.get('to'));
  if (from === 'junk' || to === 'junk')
    return problem(400, 'Not a month', 'Give "from" and "to" as months such as "2026-09".');
  if (from !== undefined && to !== undefined && from > to)
    return problem(400, 'Months the wrong way round', 'Give a "from" that is not after "to".');

  if (unit === tree.root.id && from === undefined && to === undefined) return store.whole(name);
  const slice = sliceOf(await store.facts(name), tree, unit, from, to);
  return Response.json(encodeFacts(name, slice));
}

function isTable(name: string): name is FactTable {
  return Object.hasOwn(factSchemas, name);
}

function sliceOf<T extends FactTable>(
  facts: Facts<T>,
  tree: UnitTree,
  unit: string,
  from: Month | undefined,
  to: Month | undefined,
): Facts<T> {
  const { team, month } = facts.columns as unknown as { team: TextColumn; month?: Float64Array };
  const codes = new Set(tree.teamsOf(unit).map((id) => codeOf(team, id)));
  const isInTime = (at: number | undefined) =>
    at === undefined || (at >= (from ?? at) && at <= (to ?? at));
  return filterRows(
    facts,
    (row) => codes.has(team.codes[row] as number) && isInTime(month?.[row]),
  ) as Facts<T>;
}

function monthOf(text: string | null): Month | undefined | 'junk' {
  return text === null ? undefined : (parseMonth(text) ?? 'junk');
}
