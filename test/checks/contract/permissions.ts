import { readEntry, wireEntry } from '@/data/http/contract';
import { newId } from '@/data/newId';
import { limitDraft } from '@/domain/limits/draft';
import { keyOf } from '@/domain/log/keys';
import { mayRead } from '@/domain/log/openings';
import type { LimitValue } from '@/domain/log/values';
import { addMonths } from '@/domain/month';
import type { Persona, Session } from '@/domain/session';
import { type Api, type Check, must, notTried } from './api';
import { mustRefuse } from './doors';
import { post } from './writing';

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
          await as(api, persona, before, () => mustKeepToOwnUnit(api, persona));
        },
      }),
    ),
    {
      sentence:
        'A limit put in force by a team manager is refused with 403 and a sentence, and the log stays as it was.',
      run: async (api) => {
        const before = await api.session();
        const manager = [before, ...before.personas].find(({ role }) => role === 'team manager');
        if (!manager)
          notTried('the server offers no team manager; sign in as one and run it again.');
        if (readOnly) notTried('trying to write is a write.');
        await as(api, manager, before, () => mustNotPutInForce(api, manager));
      },
    },
  ];
}

/** Does something as a person, and is then whoever it was before again. */
async function as(
  api: Api,
  person: Persona,
  before: Persona,
  doing: () => Promise<void>,
): Promise<void> {
  try {
    if (person !== before) await become(api, person);
    await doing();
  } finally {
    if (person !== before) await become(api, before);
  }
}

/** Tries a limit that would begin in a hundred years, and takes it back at once where a server wrongly takes it. */
async function mustNotPutInForce({ source, ask, session }: Api, { unit }: Persona): Promise<void> {
  const { asAt } = await session();
  const log = (await source.entries({})).entries;
  const value: LimitValue = {
    measure: 'span',
    scope: { unit },
    amber: 6,
    red: 7,
    source: 'The contract check',
  };
  const change = { key: keyOf('limit', value), value, effective: addMonths(asAt, 1200) };
  const content = limitDraft(change, 'The contract check tries whether it is refused.', log);
  const draft = { ...content, id: newId() };
  const response = await post(ask, wireEntry(draft));
  if (response.ok) {
    const { id } = readEntry(await response.clone().json());
    await post(ask, wireEntry({ ...draft, id: newId(), value: null, basedOn: id }));
  }
  await mustRefuse(response, 403);
  const later = (await source.entries({ after: log.at(-1)?.position ?? 0 })).entries;
  must(later.length === 0, `The log has grown by ${later.length}.`);
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
  const foreign = (await source.entries({})).entries.find((entry) => !mayRead(entry, unit, units));
  must(!foreign, `Entry ${foreign?.id} tells who opened the panel of a worker of another unit.`);
  const { columns } = await source.facts('team-month', {});
  const missing = teamsOf(root.id).find((team) => !columns.team.dictionary.includes(team));
  must(missing === undefined, `${missing} is missing from the team months.`);
}
