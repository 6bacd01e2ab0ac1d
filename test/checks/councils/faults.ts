import { type Council, teamsBelow } from '../../councils/council';
import { type Expected, expected, headlines } from './figures';
import type { Found } from './page';
import type { Screen } from './screens';
import { expectedStand, isLimited, type Stand, standOf } from './status';
import { machineWords, reassuringSentences } from './words';

/** All that is wrong with a screen of a council, a sentence each. */
export function faultsOf(council: Council, person: string, screen: Screen, found: Found): string[] {
  if (!found.isSettled) return ['never settles'];
  const { refusal } = council;
  if (refusal)
    return [
      ...(refusal.test(found.text)
        ? []
        : [`opens as "${found.heading}", and does not say ${refusal}`]),
      ...machineWords(found.text),
    ];
  const opening = openingFault(screen, found);
  if (opening) return [opening, ...machineWords(found.text)];
  const says = council.says[screen.name];
  return [
    ...machineWords(found.text),
    ...(found.tooWide > 0 ? [`is ${found.tooWide} px wider than its window`] : []),
    ...(screen.tells
      ? reassuringSentences(found.text, screen.ofTeam ? council.supportsOfTeam : council.supports)
      : []),
    ...(says && !says.test(found.text) ? [`does not say ${says}`] : []),
    ...(screen.figuresOf === undefined
      ? []
      : figureFaults(council, person, screen.figuresOf, found)),
  ];
}

const crashed =
  /could not be read|do not fit|cannot be reached|not open to you|went wrong|no such|not here/i;

function openingFault({ heading }: Screen, found: Found): string | undefined {
  if (!found.heading) return 'does not open: no heading';
  const said = /^.*(?:does not fit|could not|Cannot|is not).*$/m.exec(found.text)?.[0] ?? '';
  if (crashed.test(found.heading)) return `does not open: "${found.heading}": ${said}`;
  return heading === undefined || found.heading.includes(heading.slice(0, 40))
    ? undefined
    : `opens as "${found.heading}", not as "${heading.slice(0, 40)}"`;
}

function figureFaults(council: Council, person: string, unit: string, found: Found): string[] {
  const { units } = council.records;
  const own = teamsBelow(units, person);
  const isOpen = teamsBelow(units, unit).every((team) => own.includes(team));
  return headlines.flatMap((headline) => {
    const row = found.figures.find(({ name }) => name === headline);
    if (!row) return [`has no row of ${headline}`];
    const isShut = !isOpen && /Caseload|Workers/.test(headline);
    const figure = isShut && headline !== 'Caseload' ? shut : expected(headline, council, unit);
    const fault = figureFault(figure, row.figure, row.row);
    const stand = isShut ? 'none' : expectedStand(headline, figure, council, unit);
    return [
      ...(fault ? [`${headline} is "${row.figure}": ${fault}`] : []),
      ...(/no limit/.test(row.status) && isLimited(headline, council, unit)
        ? [`${headline} is "${row.status}": one is set`]
        : []),
      ...(isStanding(stand, row.status) ? [] : [`${headline} is "${row.status}": it is ${stand}`]),
    ];
  });
}

/** Too few people may be too few to judge; nothing else may stand where the figure does not. */
function isStanding(stand: Stand, status: string): boolean {
  return standOf(status) === stand || /too few/.test(status);
}

/** What is made from workers' rows that are not open. */
const shut: Expected = { shown: undefined, ofSome: undefined, coverage: undefined };

function figureFault(
  { shown, ofSome, coverage }: Expected,
  figure: string,
  row: string,
): string | undefined {
  const number = /-?[\d,]+(\.\d+)?/.exec(figure)?.[0];
  const isMarked = coverage ? row.includes(coverage) : /\d+ of \d+ teams/.test(row);
  if (coverage && shown !== undefined)
    return number === shown && isMarked ? undefined : `it is ${shown} of ${coverage}`;
  if (shown !== undefined) return number === shown ? undefined : `it is ${shown}`;
  if (number === undefined)
    return /[a-z]{3}/.test(figure) ? undefined : 'it is missing without a word why';
  if (number === ofSome && isMarked) return undefined;
  return `it cannot be known${ofSome ? `, but of some teams, marked: ${ofSome}` : ''}`;
}
