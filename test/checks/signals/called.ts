import { type Random, randomFrom } from '@mocks/authority/random';
import { pastOf } from '@/domain/limits/onePerson';
import { measureOf } from '@/domain/measures/catalogue';
import { sumOver } from '@/domain/measures/cube';
import type { Figure, Records } from '@/domain/measures/evaluate';
import { divide } from '@/domain/measures/rates';
import type { Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import type { UnitKind } from '@/domain/unit';
import { known } from '@/domain/value';

/** What the true rate of every team is, in per cent of the limit. */
export const LEVELS = [60, 80, 100, 120, 150] as const;

/** The measures in which one person counts, each with the limit the simulated authority has set itself. */
export const limits = { vacancy: 18, turnover: 16, agency: 20 } as const;

type Id = keyof typeof limits;

export const judged = Object.keys(limits) as Id[];

/** How often the people of an authority are drawn anew. */
const DRAWS = 12;

/** Of so many figures of units, at a true rate, how many lie above the limit, and how many are called over it. */
export interface Called {
  readonly measure: Id;
  readonly kind: UnitKind;
  readonly level: (typeof LEVELS)[number];
  readonly n: number;
  readonly above: number;
  readonly over: number;
}

/** A team as large as it is: so many posts or people, of so many hours each. */
interface Size {
  readonly people: number;
  readonly fte: number;
}

interface Parts {
  readonly top: number;
  readonly bottom: number;
}

/**
 * How often units are called over their limit where the true rate of every team is a share of it. The teams are as large
 * as they are; whose post is vacant, who left and who is agency is drawn anew, each by chance alone.
 */
export function calledOver(
  seed: number,
  month: Month,
  { records, tree }: Pick<Evidence, 'records' | 'tree'>,
): Called[] {
  const random = randomFrom(seed);
  const units = [...tree.byId.values()];
  const teams = tree.teamsOf(tree.root.id);
  return judged.flatMap((measure) => {
    const sizes = teams.map((team) => [team, sizeOf(measure, team, month, records)] as const);
    return LEVELS.flatMap((level) => {
      const rate = (limits[measure] * level) / 10_000;
      const drawn = Array.from(
        { length: DRAWS },
        () => new Map(sizes.map(([team, size]) => [team, draw(measure, size, rate, random)])),
      );
      return (['team', 'service', 'authority'] as const).map((kind) => {
        const past = units
          .filter((unit) => unit.kind === kind)
          .flatMap(({ id }) =>
            drawn.map((parts) =>
              pastOf(
                measureOf(measure),
                figureOf(
                  measure,
                  month,
                  tree.teamsOf(id).flatMap((team) => parts.get(team) ?? []),
                ),
                limits[measure],
              ),
            ),
          );
        return {
          measure,
          kind,
          level,
          n: past.length,
          above: past.filter((each) => each !== 'not past').length,
          over: past.filter((each) => each === 'over').length,
        };
      });
    });
  });
}

function sizeOf(measure: Id, team: string, month: Month, { teams }: Records): Size {
  const of = (
    ...parts: ('inPostFte' | 'inPostHeadcount' | 'agencyFte' | 'agencyHeadcount' | 'vacantFte')[]
  ) => sumOver(teams, parts, [team], month) || 0;
  const fte = of('inPostFte') / (of('inPostHeadcount') || 1) || 1;
  if (measure === 'turnover') return { people: of('inPostHeadcount'), fte };
  const all = measure === 'vacancy' ? of('inPostFte', 'vacantFte') : of('inPostFte', 'agencyFte');
  return { people: Math.round(all / fte), fte };
}

/** Leavers come as they come, so that more may leave in a year than are there; a post is vacant or not, a worker agency or not. */
function draw(measure: Id, { people, fte }: Size, rate: number, random: Random): Parts {
  const number =
    measure === 'turnover'
      ? random.count(rate * people)
      : Array.from({ length: people }, () => random.chance(rate)).filter(Boolean).length;
  return { top: number * fte, bottom: people * fte };
}

function figureOf(measure: Id, month: Month, parts: readonly Parts[]): Figure {
  const total = (part: keyof Parts) => known(parts.reduce((sum, each) => sum + each[part], 0));
  return { month, ...divide(measureOf(measure).formula, total('top'), total('bottom'), month) };
}
