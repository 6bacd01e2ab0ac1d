import type { Council } from '../../councils/council';
import { headlines, measureIds } from './figures';

export interface Screen {
  readonly name: string;
  readonly address: string;
  /** What its first heading has to name, where that is the council's own. */
  readonly heading?: string | undefined;
  /** The unit whose headline figures it shows. */
  readonly figuresOf?: string;
  /** True for pages of the council's one team alone. */
  readonly ofTeam?: boolean;
  /** False for pages that explain rather than tell: their "nobody" is about no council. */
  readonly tells: boolean;
}

/** The screens that show the records most, to somebody of a unit: an Overview that names none is of theirs. */
export function mainScreens(council: Council, unit: string): Screen[] {
  const { asAt } = council.records;
  const at = address(council.team);
  return [
    {
      name: unit === 'A' ? 'Overview' : 'Overview of their own',
      address: '#/',
      heading: nameOf(council, unit),
      figuresOf: unit,
      tells: true,
    },
    {
      name: 'team',
      address: `#/teams/${at}`,
      heading: nameOf(council, council.team),
      ofTeam: true,
      tells: true,
    },
    { name: 'review', address: `#/reviews/${asAt}`, figuresOf: 'A', tells: true },
  ];
}

/** Every screen, the main ones first. */
export function everyScreen(council: Council, unit: string): Screen[] {
  const { team } = council;
  const at = address(team);
  const parent = council.records.units.find(({ id }) => id === team)?.parent ?? 'A';
  const measures = headlines.map((headline) => ({
    name: headline,
    address: `#/measures/${measureIds[headline]}`,
    tells: true,
  }));
  return [
    ...mainScreens(council, unit),
    overviewOf(council, parent),
    overviewOf(council, team),
    {
      name: 'worker',
      address: `#/teams/${at}?worker=${address(council.worker)}`,
      heading: nameOf(council, team),
      ofTeam: true,
      tells: true,
    },
    { name: 'Teams', address: '#/teams', tells: true },
    { name: 'managers', address: '#/teams?view=managers', tells: true },
    { name: 'Measures', address: '#/measures', figuresOf: 'A', tells: true },
    ...measures,
    {
      name: 'a measure of the team',
      address: `#/measures/caseload?unit=${at}`,
      ofTeam: true,
      tells: true,
    },
    { name: 'direct time', address: `#/measures/directTime?unit=${at}`, ofTeam: true, tells: true },
    { name: 'reviews', address: '#/reviews', tells: true },
    { name: 'Data', address: '#/data', tells: true },
    { name: 'Benchmarks', address: '#/benchmarks', tells: false },
    { name: 'Limits', address: '#/limits', tells: false },
    { name: 'Definitions', address: '#/definitions?reconcile=caseload', tells: false },
  ];
}

function overviewOf(council: Council, unit: string): Screen {
  const name = nameOf(council, unit);
  return {
    name: `Overview of ${name?.slice(0, 40)}`,
    address: `#/?unit=${address(unit)}`,
    heading: name,
    figuresOf: unit,
    ofTeam: unit === council.team,
    tells: true,
  };
}

function nameOf(council: Council, unit: string): string | undefined {
  return council.records.units.find(({ id }) => id === unit)?.name;
}

const address = encodeURIComponent;
