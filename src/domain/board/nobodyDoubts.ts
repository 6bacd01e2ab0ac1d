import type { NobodyUnknown } from '@/domain/board/whyNobody';
import type { Coming } from '@/domain/facts';
import { count, formatMonth } from '@/domain/format';
import type { Doubt } from '@/domain/found';
import type { Held } from '@/domain/held';
import type { Loaded, WhyUnknown } from '@/domain/missing';
import type { Day, Month } from '@/domain/month';
import { codeOf } from '@/domain/table';

/** The open cases and the workers of the latest extract, as far as they are here. */
export interface Extract {
  readonly day: Day;
  readonly workers: Loaded<Held<'worker-month'>>;
  readonly cases: Loaded<Held<'case'>>;
  /** What else leaves open what there is today; see `extractDoubts`. */
  readonly doubts: readonly Doubt[];
}

/** Who can mend it. */
const mend: Readonly<Record<WhyUnknown, string>> = {
  forbidden: 'Whoever manages the team sees them.',
  failed: 'Try again.',
  'not yet': '',
  'not held': 'Whoever looks after the records can connect them.',
};

/** Why a table that is not here leaves the question open. */
export function tableDoubt(
  what: string,
  { state, sentence }: Exclude<Loaded<unknown>, { state: 'ready' }>,
): Doubt {
  const is = {
    forbidden: 'are not open to you',
    failed: 'could not be read',
    'not yet': 'are still being read',
    'not held': 'are not in the records',
  }[state];
  const own = state === 'failed' || state === 'not held' ? sentence : '';
  return { why: state, sentence: [`${what} ${is}.`, own, mend[state]].filter(Boolean).join(' ') };
}

/** Why the known changes are not here, so that who leaves or returns is not known. */
export function comingDoubt(coming: Exclude<Loaded<Coming>, { state: 'ready' }>): Doubt {
  return tableDoubt('The known changes', coming);
}

/** What of the two tables is not here at all: not loaded, not of these teams, without a column it takes, without a row. */
export function tableDoubts(
  { cases, workers, doubts }: Extract,
  teams: readonly string[],
): Doubt[] {
  return [
    ...doubts,
    ...(cases.state === 'ready'
      ? [
          ...shutDoubts('The open cases', cases.data, teams),
          ...caseColumnDoubts(cases.data),
          ...noCaseDoubts(cases.data, teams),
        ]
      : [tableDoubt('The open cases', cases)]),
    ...(workers.state === 'ready'
      ? [...shutDoubts('The workers', workers.data, teams), ...workerColumnDoubts(workers.data)]
      : [tableDoubt('The workers’ own records', workers)]),
  ];
}

/** The teams asked about whose rows are not open. */
export function shutDoubts(
  what: string,
  held: { readonly teams: ReadonlySet<string> },
  teams: readonly string[],
): Doubt[] {
  const shut = teams.filter((team) => !held.teams.has(team)).length;
  if (shut === 0) return [];
  const of =
    shut < teams.length
      ? ` of ${shut} of ${teams.length} teams`
      : teams.length > 1
        ? ' of these teams'
        : ' of this team';
  return [
    {
      why: 'forbidden',
      sentence: `${what}${of} are not open to you. Whoever manages ${shut === 1 ? 'the team' : 'a team'} sees them.`,
    },
  ];
}

/** What each column is for, where the source cannot know it. */
function caseColumnDoubts({ table: { unavailable } }: Held<'case'>): Doubt[] {
  const of = {
    worker: 'Who holds each case',
    team: 'Which team each case is in',
    type: 'What kind of plan each child is on',
    coveringWorker: 'Who covers for whom',
  } as const;
  return columnDoubts(of, unavailable);
}

/** A list without any case of these teams: whether they have none, or none was sent, nobody can tell from it. */
export function noCaseDoubts(
  { table, teams: open }: Held<'case'>,
  teams: readonly string[],
): Doubt[] {
  const { team } = table.columns;
  const codes = new Set(teams.map((id) => codeOf(team, id)));
  if (table.unavailable.team !== undefined || !teams.some((id) => open.has(id))) return [];
  if (team.codes.some((code) => code !== -1 && codes.has(code))) return [];
  const of = teams.length === 1 ? 'this team' : 'these teams';
  return [{ why: 'not held', sentence: `The list of open cases names no case of ${of}.` }];
}

function workerColumnDoubts({ table: { unavailable } }: Held<'worker-month'>): Doubt[] {
  const of = {
    worker: 'Which worker is which',
    team: 'Which team each worker is in',
    presence: 'Whether workers are at work',
    role: 'Who is a registered social worker',
  } as const;
  return columnDoubts(of, unavailable);
}

function columnDoubts<C extends string>(
  words: Readonly<Record<C, string>>,
  unavailable: { readonly [K in NoInfer<C>]?: string },
): Doubt[] {
  return (Object.keys(words) as C[]).flatMap((name) => {
    const reason = unavailable[name];
    return reason === undefined
      ? []
      : [{ why: 'not held', sentence: `${words[name]} is not in the records. ${reason}` } as const];
  });
}

/** Teams of which the month has no worker's row, though the list of cases names workers there. */
export function silentDoubts(silent: number, teams: number, month: Month): Doubt[] {
  if (silent === 0) return [];
  const of = teams === 1 ? 'this team' : `${silent} of ${teams} teams`;
  return [
    { why: 'not held', sentence: `The records name no worker of ${of} in ${formatMonth(month)}.` },
  ];
}

/** Of how many children it is not recorded what would tell whether they have somebody. */
export function unknownDoubts(unknown: Readonly<Record<NobodyUnknown, number>>): Doubt[] {
  const of = (what: NobodyUnknown) => count(unknown[what], 'child', 'children');
  const sentences = {
    presence: `Whether the workers of ${of('presence')} are at work is not recorded.`,
    role: `Whether the workers of ${of('role')} on a protection plan or looked after are registered social workers is not recorded.`,
    due: `Whether a visit or review of ${of('due')} falls due while their worker is away is not recorded.`,
  };
  return (['presence', 'role', 'due'] as const).flatMap((what) =>
    unknown[what] === 0 ? [] : [{ why: 'not held', sentence: sentences[what] } as const],
  );
}
