import { type Assumed, assumedIn } from '@/domain/directTime/assumptions';
import type { TeamMonths } from '@/domain/facts';
import type { Entry } from '@/domain/log/entries';
import { type Cube, cubeOf } from '@/domain/measures/cube';
import { type DirectComponent, directComponents } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';

/** Works out the hours of every team and month that the team months speak of. */
export function directMonths(
  { rows, columns, unavailable }: TeamMonths,
  entries: readonly Entry[],
): Cube<DirectComponent> {
  const hours = Object.fromEntries(
    directComponents.map((name) => [name, new Float64Array(rows)]),
  ) as Record<DirectComponent, Float64Array>;
  const byMonth = new Map<Month, Assumed>();
  for (let row = 0; row < rows; row++) {
    const month = columns.month[row] as Month;
    const assumed = byMonth.get(month) ?? assumedIn(entries, month);
    byMonth.set(month, assumed);
    const at = (name: Exclude<keyof TeamMonths['columns'], 'team'>) => columns[name][row] as number;
    const fte = at('presentFte');
    const assessment = at('heldAssessment');
    const inNeed = at('heldChildInNeed');
    const plan = at('heldProtectionPlan');
    const lookedAfter = at('heldLookedAfter');
    const rest = at('heldCareLeaver') + at('heldCarer') + at('heldOther');
    hours.hoursContracted[row] = fte * monthlyHours(assumed);
    hours.hoursOnDuties[row] = fte * assumed.fixedDuties;
    hours.hoursInSupervision[row] = fte * assumed.supervisionHours;
    hours.hoursRecording[row] =
      assessment * assumed.recordingAssessment +
      inNeed * assumed.recordingChildInNeed +
      plan * assumed.recordingProtectionPlan +
      lookedAfter * assumed.recordingLookedAfter +
      rest * assumed.recordingRest;
    hours.hoursTravelling[row] =
      assessment * assumed.travelAssessment +
      inNeed * assumed.travelChildInNeed +
      plan * assumed.travelProtectionPlan +
      lookedAfter * assumed.travelLookedAfter +
      rest * assumed.travelRest;
    hours.hoursInCourt[row] =
      (plan + lookedAfter) * (assumed.courtShare / 100) * assumed.courtHours;
    hours.childrenHeld[row] = assessment + inNeed + plan + lookedAfter + rest;
  }
  const reason = unavailable.presentFte;
  return cubeOf(
    rows,
    columns.month,
    columns.team,
    hours,
    reason === undefined ? {} : { hoursContracted: reason },
  );
}

/** Hours a month of a whole-time worker at work, before anything is taken off. */
export function monthlyHours({ weeklyHours, weeksWorked }: Assumed): number {
  return (weeklyHours * weeksWorked) / 12;
}
