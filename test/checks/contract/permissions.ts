import type { Persona, Session } from '@/domain/session';
import { mayRead } from '@/domain/workload/openings';
import { type Api, type Check, must, notTried } from './api';
import { mustRefuse } from './doors';

const named = ['worker-month', 'case', 'coming'] as const;
const restricted = ['team manager', 'head of service'] as const;

/** That names stay with those who may see them. Where the server offers people to be, it becomes them for a moment. */
export function permissionChecks(readOnly: boolean): readonly Check[] {
  return [
    {
      sentence:
        'Workers, cases and plans outside the session’s own unit are refused with 403 and a sentence.',
      run: async (api) => {
        const session = await api.session();
        if (session.unit !== (await api.tree()).root.id) return mustKeepToOwnUnit(api, session);
        notTried('the session is open to the whole authority.');
      },
    },
    ...restricted.map(
      (role): Check => ({
        sentence: `A ${role} sees their own unit by name and who opened its workers’ panels, is refused the others, and sees every team in numbers.`,
        run: async (api) => {
          const before = await api.session();
          const persona = before.personas.find((one) => one.role === role);
          if (!persona) notTried(`the server offers no ${role}; sign in as one and run it again.`);
          if (readOnly) notTried('becoming somebody else is a write.');
          try {
            await become(api, persona);
            await mustKeepToOwnUnit(api, persona);
          } finally {
            await become(api, before);
          }
        },
      }),
    ),
  ];
}

async function become({ source }: Api, { name, role, unit }: Persona): Promise<void> {
  await source.switchPersona?.({ name, role, unit });
  const session: Session = await source.session();
  must(
    session.name === name && session.role === role && session.unit === unit,
    `Asked to be ${name}, ${role}, the session is ${session.name}, ${session.role}.`,
  );
}

async function mustKeepToOwnUnit({ source, ask, tree }: Api, { unit }: Persona): Promise<void> {
  const units = await tree();
  const { root, teamsOf } = units;
  const own = teamsOf(unit);
  const other = teamsOf(root.id).find((team) => !own.includes(team));
  for (const table of named) {
    await source.facts(table, { unit });
    for (const asked of [other, root.id])
      if (asked !== undefined && asked !== unit)
        await mustRefuse(await ask(`facts/${table}?unit=${asked}`), 403);
  }
  const foreign = (await source.entries({})).find((entry) => !mayRead(entry, unit, units));
  must(!foreign, `Entry ${foreign?.id} tells who opened the panel of a worker of another unit.`);
  const { columns } = await source.facts('team-month', {});
  const missing = teamsOf(root.id).find((team) => !columns.team.dictionary.includes(team));
  must(missing === undefined, `${missing} is missing from the team months.`);
}
