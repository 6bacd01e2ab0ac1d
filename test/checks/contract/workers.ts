import { comingKinds } from '@/domain/facts';
import {
  type Day,
  dayText,
  lastDay,
  type Month,
  monthOfDay,
  monthText,
  parseDay,
} from '@/domain/month';
import type { Session } from '@/domain/session';
import { type TextColumn, textAt } from '@/domain/table';
import { caseTypes, roles } from '@/domain/worker';
import { type Api, type Check, must } from './api';
import { known, mustBeOnce, placeOf, rowsOf } from './rows';

/** That the records with names agree with the units, the calendar and each other. */
export const workerChecks: readonly Check[] = [
  {
    sentence: 'Worker months are those of the session’s own teams, one a worker and month.',
    run: async (api) => {
      const months = await api.facts('worker-month');
      await mustBeOwn(api, months.columns.team);
      mustBeOnce(rowsOf(months), (row) => {
        const month = monthText(months.columns.month[row] as Month);
        return `${textAt(months.columns.worker, row)} in ${month}`;
      });
    },
  },
  {
    sentence: 'No month is earlier than the session’s first or later than the extract.',
    run: async ({ session, facts }) => {
      const { from } = await session();
      const last = monthOfDay(extractDay(await session()));
      for (const table of ['worker-month', 'team-month'] as const) {
        const months = await facts(table);
        const stray = months.columns.month.findIndex((month) => month < from || month > last);
        must(stray === -1, `${table} has ${stray === -1 || placeOf(months, stray)}.`);
      }
    },
  },
  {
    sentence:
      'Every worker month has a role of the contract, FTE of 0 or more and presence from 0 to 1.',
    run: async ({ facts }) => {
      const months = await facts('worker-month');
      const { role, fte, presence } = months.columns;
      for (const row of rowsOf(months)) {
        const at = `${placeOf(months, row)}, row ${row + 1}`;
        must(isOneOf(roles, textAt(role, row)), `The role of ${at} is ${textAt(role, row)}.`);
        must(
          known(fte[row], (f) => f >= 0),
          `The FTE of ${at} is ${fte[row]}.`,
        );
        must(
          known(presence[row], (share) => share >= 0 && share <= 1),
          `The presence of ${at} is ${presence[row]}.`,
        );
      }
    },
  },
  {
    sentence: 'Nobody is away since a day after the month, or expected back before they went.',
    run: async ({ facts }) => {
      const months = await facts('worker-month');
      const { month, awaySince, expectedBack } = months.columns;
      for (const row of rowsOf(months)) {
        const since = awaySince[row] ?? Number.NaN;
        const at = `${placeOf(months, row)}, row ${row + 1}`;
        must(
          known(since, (day) => day <= lastDay(month[row] as Month)),
          `Away later than ${at}.`,
        );
        must(
          known((expectedBack[row] ?? 0) - since, (days) => days >= 0),
          `Back too early: ${at}.`,
        );
      }
    },
  },
  {
    sentence:
      'Open cases are those of the session’s own teams, each once, of a type of the contract.',
    run: async (api) => {
      const cases = await api.facts('case');
      const { team, reference, type, restricted } = cases.columns;
      await mustBeOwn(api, team);
      // Whose a restricted case is may be kept from who asks: then it has no name to be told twice.
      const named = rowsOf(cases).filter(
        (row) => textAt(reference, row) !== null || restricted[row] !== 1,
      );
      mustBeOnce(named, (row) => `case ${textAt(reference, row)}`);
      for (const row of rowsOf(cases))
        must(
          isOneOf(caseTypes, textAt(type, row)),
          `Case ${textAt(reference, row)} is of type ${textAt(type, row)}.`,
        );
    },
  },
  {
    sentence:
      'Nothing about an open case happened after the extract, or before the case was opened.',
    run: async ({ session, facts }) => {
      const extract = extractDay(await session());
      const cases = await facts('case');
      for (const name of ['opened', 'allocatedOn', 'lastVisit'] as const)
        for (const row of rowsOf(cases)) {
          const day = cases.columns[name][row] as Day;
          const opened = cases.columns.opened[row];
          must(
            known(day, () => day <= extract && known(opened, (first) => day >= first)),
            `Case ${textAt(cases.columns.reference, row)}: ${name} is ${dayText(day)}.`,
          );
        }
    },
  },
  {
    sentence: 'Every case holder of an open case is in the worker months.',
    run: async ({ facts }) => {
      const { columns } = await facts('case');
      const workers = new Set((await facts('worker-month')).columns.worker.dictionary);
      const stray = columns.worker.dictionary.find((worker) => !workers.has(worker));
      must(stray === undefined, `Worker ${stray} holds a case and has no worker month.`);
    },
  },
  {
    sentence:
      'What is to come is of a kind and, if of any, a role of the contract, in the session’s own teams, after the extract.',
    run: async (api) => {
      const coming = await api.facts('coming');
      await mustBeOwn(api, coming.columns.team);
      const extract = extractDay(await api.session());
      for (const row of rowsOf(coming)) {
        const kind = textAt(coming.columns.kind, row);
        must(isOneOf(comingKinds, kind), `Row ${row + 1} is of kind ${kind}.`);
        const role = textAt(coming.columns.role, row);
        must(role === null || isOneOf(roles, role), `Row ${row + 1} is of role ${role}.`);
        must(
          known(coming.columns.date[row], (date) => date >= extract),
          `Row ${row + 1}, a ${kind}, is dated before the extract.`,
        );
      }
    },
  },
];

function isOneOf(words: readonly string[], word: string | null): boolean {
  return word !== null && words.includes(word);
}

function extractDay({ extract }: Session): Day {
  const day = parseDay(extract.slice(0, 10));
  must(day !== undefined, `The time of the extract, ${extract}, is not a date.`);
  return day;
}

/** Every team named must be at or below the session's unit. */
async function mustBeOwn({ session, tree }: Api, team: TextColumn): Promise<void> {
  const own = (await tree()).teamsOf((await session()).unit);
  const stray = team.codes.findIndex((code) => !isOneOf(own, team.dictionary[code] ?? null));
  must(stray === -1, `Row ${stray + 1} is of ${stray === -1 || textAt(team, stray)}.`);
}
