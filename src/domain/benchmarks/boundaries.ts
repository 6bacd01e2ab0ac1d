/** A year from which authorities report on new boundaries; areas by their published id. */
export interface BoundaryChange {
  /** The first census on the new boundaries. */
  readonly year: number;
  readonly closed: readonly string[];
  readonly opened: readonly string[];
  readonly sentence: string;
}

/** Every change of authorities since 2017 that a series of published figures meets. */
export const boundaryChanges: readonly BoundaryChange[] = [
  {
    year: 2019,
    closed: ['835', '836', '837'],
    opened: ['838', '839'],
    sentence:
      'In April 2019 Dorset, Bournemouth and Poole were replaced by a smaller Dorset and by Bournemouth, Christchurch and Poole: figures before and after are of different areas.',
  },
  {
    year: 2021,
    closed: ['928'],
    opened: ['940-941'],
    sentence:
      'In April 2021 Northamptonshire was replaced by North Northamptonshire and West Northamptonshire, which publish one joint return: figures before and after are of different authorities.',
  },
  {
    year: 2023,
    closed: ['909'],
    opened: ['942', '943'],
    sentence:
      'In April 2023 Cumbria was replaced by Cumberland and by Westmorland and Furness: figures before and after are of different areas.',
  },
];

/** The changes in which an area began or ended. */
export function changesOf(area: string): BoundaryChange[] {
  return boundaryChanges.filter(
    ({ closed, opened }) => closed.includes(area) || opened.includes(area),
  );
}
