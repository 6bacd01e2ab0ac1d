import { problem, refuseWorkers } from '@/api/problem';
import { rowsOf, withoutRestricted, withoutStrangers, workersOf } from '@/api/slices';
import type { Store } from '@/api/store';
import { encodeFacts } from '@/data/http/columns';
import { type FactTable, factSchemas } from '@/domain/facts';
import { type Month, parseMonth } from '@/domain/month';
import type { Persona } from '@/domain/session';
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

  const teams = new Set(tree.teamsOf(unit));
  if (name === 'case') return answerCases(teams, person, tree, store);
  if (unit === tree.root.id && from === undefined && to === undefined) return store.whole(name);
  const slice = rowsOf(await store.facts(name), teams, from, to);
  if (open || person.unit === tree.root.id) return Response.json(encodeFacts(name, slice));
  const own = new Set(tree.teamsOf(person.unit));
  const colleagues = workersOf(await store.facts('worker-month'), own);
  return Response.json(encodeFacts(name, withoutStrangers(slice, colleagues)));
}

/** Open cases: of a restricted one only the manager of its team is told whose it is, as named here. */
async function answerCases(
  teams: ReadonlySet<string>,
  person: Persona,
  tree: UnitTree,
  store: Store,
): Promise<Response> {
  const cases = rowsOf<'case'>(await store.facts('case'), teams, undefined, undefined);
  const told = withoutRestricted(
    cases,
    (team) => person.role === 'team manager' && person.unit === team,
  );
  if (person.unit === tree.root.id) return Response.json(encodeFacts('case', told));
  const own = new Set(tree.teamsOf(person.unit));
  const colleagues = workersOf(await store.facts('worker-month'), own);
  return Response.json(encodeFacts('case', withoutStrangers(told, colleagues)));
}

function isTable(name: string): name is FactTable {
  return Object.hasOwn(factSchemas, name);
}

function monthOf(text: string | null): Month | undefined | 'junk' {
  return text === null ? undefined : (parseMonth(text) ?? 'junk');
}
