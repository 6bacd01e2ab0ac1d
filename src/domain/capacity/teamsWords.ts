import { type AnswerPart, nobodyWords } from '@/domain/board/answer';
import { requestWords } from '@/domain/capacity/roomRequest';
import type { TeamCapacity } from '@/domain/capacity/teamCapacity';
import { roomSum } from '@/domain/capacity/teamRoom';
import type { Able } from '@/domain/capacity/teamsBoard';
import { count, listWords } from '@/domain/format';
import { type Doubt, doubtsOf, type Found, found } from '@/domain/found';
import { caseNoun, caseTypeWords } from '@/domain/worker';

/**
 * What a head of service asks of their teams, before any figure: how many children have nobody and where, and which teams
 * have room. `asked`: the room is that for work of the type asked for.
 */
export function teamsAnswer(
  teams: readonly TeamCapacity[],
  able: Able | undefined,
  asked: boolean,
  nameOf: (team: string) => string,
): AnswerPart[] {
  const children = together(teams, ({ nobody }) => nobody.children, nameOf);
  return [
    nobodyWords(children),
    ...whereWords(teams, nameOf),
    { text: roomWords(teams, able, asked), loud: false },
  ];
}

/** What was found of the teams together; a doubt that is not of them all is told by the team, whose page says what it is. */
function together<T>(
  teams: readonly TeamCapacity[],
  of: (team: TeamCapacity) => Found<T>,
  nameOf: (team: string) => string,
): Found<T> {
  const each = teams.map((team) => ({ team: team.team, found: of(team) }));
  const told = each.map(({ found: one }) => new Set(doubtsOf(one).map(({ sentence }) => sentence)));
  const isShared = ({ sentence }: Doubt) => told.every((of) => of.has(sentence));
  const doubts = each.flatMap(({ found: one }) => doubtsOf(one));
  const own = each.filter(({ found: one }) => doubtsOf(one).some((doubt) => !isShared(doubt)));
  const names = own.map(({ team }) => nameOf(team));
  const which = names.length > 3 ? count(names.length, 'team') : listWords(names);
  const first = doubts.find((doubt) => !isShared(doubt));
  return found(
    each.flatMap(({ found: { items } }) => items),
    [
      ...doubts.filter(isShared),
      ...(first
        ? [{ why: first.why, sentence: `Not all is known of ${which}: their own pages say what.` }]
        : []),
    ],
  );
}

/** Where most of the children are, if that is in one of several teams. */
function whereWords(
  teams: readonly TeamCapacity[],
  nameOf: (team: string) => string,
): AnswerPart[] {
  if (teams.length === 1) return [];
  const numbers = teams.map(({ team, nobody }) => ({
    team,
    number: nobody.children.items.length,
  }));
  const all = numbers.reduce((sum, { number }) => sum + number, 0);
  const [top] = [...numbers].sort((a, b) => b.number - a.number);
  if (!top || top.number * 2 <= all || all === 1)
    return all === 1 && top ? [quiet(`The child is in ${nameOf(top.team)}.`)] : [];
  const are = top.number === 1 ? 'is' : 'are';
  return [
    quiet(
      top.number === all
        ? `${all === 2 ? 'Both' : 'All'} are in ${nameOf(top.team)}.`
        : `${top.number} of them ${are} in ${nameOf(top.team)}.`,
    ),
  ];
}

function roomWords(teams: readonly TeamCapacity[], able: Able | undefined, asked: boolean): string {
  const whole = teams.every(({ room }) => room.whole);
  const withRoom = teams.filter(({ room }) => room.items.length > 0);
  const room = teams.reduce((sum, team) => sum + roomSum(team.room.items), 0);
  const rest = able ? ableWords(able, teams.length) : '';
  if (withRoom.length === 0) return `${noneWords(teams.length, whole)}${rest}.`;
  const what = count(room, ...nounOf(teams, asked ? able : undefined));
  const least = whole ? '' : 'at least ';
  if (teams.length === 1) return `There is room for ${least}${what}${rest}.`;
  const all = withRoom.length === teams.length && whole;
  const which = all
    ? `${teams.length === 2 ? 'Both' : `All ${teams.length}`} teams have`
    : `${whole ? '' : 'At least '}${withRoom.length} of ${teams.length} teams ${withRoom.length === 1 ? 'has' : 'have'}`;
  return `${which} room, for ${least}${what} together${rest}.`;
}

function nounOf(
  teams: readonly TeamCapacity[],
  able: Able | undefined,
): readonly [one: string, many: string] {
  if (able) return [caseTypeWords[able.request.type].one, caseTypeWords[able.request.type].many];
  return caseNoun(
    teams.reduce(
      (sum, { board }) => sum + board.items.reduce((held, worker) => held + worker.held.carer, 0),
      0,
    ),
  );
}

function noneWords(teams: number, whole: boolean): string {
  if (!whole)
    return teams === 1 ? 'Who has room is not known' : 'Which teams have room is not known';
  if (teams === 1) return 'Nobody has room';
  return teams === 2 ? 'Neither team has room' : `None of the ${teams} teams has room`;
}

function ableWords({ request, yes, unknown }: Able, teams: number): string {
  const work = requestWords(request);
  if (teams === 1) {
    if (yes === 1) return `; one worker could take ${work}`;
    return unknown === 1 ? '' : `; no worker could take ${work}`;
  }
  if (yes > 0)
    return `; in ${unknown > 0 ? 'at least ' : ''}${yes} of them one worker could take ${work}`;
  return unknown > 0
    ? `; whether one worker could take ${work} is not known`
    : `; in none of them could one worker take ${work}`;
}

function quiet(text: string): AnswerPart {
  return { text, loud: false };
}

/** How many teams the question finds: "7 of 10 teams", "at least 3 of 5 teams; of 1 it is not known". */
export function ableCount({ yes, unknown }: Able, teams: number): string {
  const of = `${yes} of ${count(teams, 'team')}`;
  return unknown === 0 ? of : `at least ${of}; of ${unknown} it is not known`;
}

/** Of which teams the answer is, where of others the workers are not open; that none are, where none is. */
export function notOpenWords(open: readonly string[], shut: number, unit: string): string {
  if (open.length === 0)
    return `The workers and children of the teams of ${unit} are not open to you; their room is told as numbers.`;
  const of = open.length > 3 ? `${open.length} teams` : listWords(open);
  return `This is of ${of}: the workers and children of ${count(shut, 'other team')} are not open to you.`;
}
