import type { WireFacts } from '@/data/http/columns';
import { mayRead } from '@/domain/permissions/mayRead';
import { roleNames, type SessionRole } from '@/domain/session';
import { textAt } from '@/domain/table';
import { type Api, type Check, logOf, must } from './api';
import { mustRefuse } from './doors';

const named = ['worker-month', 'case', 'coming'] as const;

/** That each role is told what is open to it, and nothing else. */
export const permissionChecks: readonly Check[] = roleNames.flatMap((role): Check[] => [
  {
    sentence: `As a ${role}: the session is theirs, and every team is seen in numbers.`,
    run: async (_, server) => mustBe(server.as(role), role),
  },
  {
    sentence: `As a ${role}: workers, cases and plans are those of their own unit, and those of others are refused with 403.`,
    run: async (_, server) => mustKeepToOwnUnit(server.as(role)),
  },
  {
    sentence: `As a ${role}: no dictionary says more than its rows, and nobody of another team is named but who holds or covers a child.`,
    run: async (_, server) => mustNameNoStranger(server.as(role)),
  },
  {
    sentence: `As a ${role}: the log tells of other units no words, no actions, no reductions and no openings.`,
    run: async (_, server) => mustTellTheirOwn(server.as(role)),
  },
]);

async function mustBe({ session, source, tree }: Api, wanted: SessionRole): Promise<void> {
  const { role } = await session();
  must(role === wanted, `The session is of a ${role}.`);
  const { columns } = await source.facts('team-month', {});
  const { root, teamsOf } = await tree();
  const missing = teamsOf(root.id).find((team) => !columns.team.dictionary.includes(team));
  must(missing === undefined, `${missing} is missing from the team months.`);
}

async function mustKeepToOwnUnit({ source, ask, session, tree }: Api): Promise<void> {
  const { unit } = await session();
  const { byId, root, teamsOf } = await tree();
  const own = teamsOf(unit);
  const other = teamsOf(root.id).find((team) => !own.includes(team));
  for (const table of named) {
    for (const range of [{}, { unit }]) {
      const { columns, rows } = await source.facts(table, range);
      for (let row = 0; row < rows; row++) {
        const team = textAt(columns.team, row) ?? 'no team';
        // Rows of teams that are not in the structure are told with the table itself.
        must(
          !byId.has(team) || own.includes(team),
          `facts/${table}: row ${row + 1} is of ${team}.`,
        );
      }
    }
    for (const asked of [other, root.id])
      if (asked !== undefined && asked !== unit)
        await mustRefuse(await ask(`facts/${table}?unit=${encodeURIComponent(asked)}`), 403);
  }
}

async function mustNameNoStranger({ source, ask, facts, session, tree }: Api): Promise<void> {
  for (const table of [...named, 'team-month']) {
    const { columns } = (await (await ask(`facts/${table}`)).json()) as WireFacts;
    for (const [name, column] of Object.entries(columns)) {
      if (!('dictionary' in column)) continue;
      const said = new Set(column.codes);
      const unsaid = column.dictionary.filter((_, code) => !said.has(code)).length;
      must(
        unsaid === 0,
        `facts/${table}: the dictionary of ${name} holds ${unsaid} of ${column.dictionary.length} texts that no row says.`,
      );
    }
  }
  if ((await session()).unit === (await tree()).root.id) return;
  const { worker, supervisor } = (await facts('worker-month')).columns;
  const { previousWorkers } = (await source.facts('case', {})).columns;
  const earlier = previousWorkers.dictionary.flatMap((ids) => ids.split('; '));
  const colleagues = new Set(worker.dictionary);
  for (const [name, ids] of [
    ['supervisor', supervisor.dictionary],
    ['previousWorkers', earlier],
  ] as const) {
    const stranger = ids.find((id) => !colleagues.has(id));
    must(stranger === undefined, `${name} names ${stranger}, who is in no team of the unit.`);
  }
}

async function mustTellTheirOwn(api: Api): Promise<void> {
  const [person, units] = [await api.session(), await api.tree()];
  const entries = await logOf(api);
  const foreign = entries.find((entry) => !mayRead(entry, person, units));
  must(
    !foreign,
    `Entry ${foreign?.id}, ${foreign?.kind} "${foreign?.key}", is told to a ${person.role} of ${person.unit}.`,
  );
}
