/** The data every charting yardstick draws: 24 teams' caseloads over 60 months, the same in every run. */
export type Series = { name: string; values: number[] };

export const months = 60;
export const size = { width: 900, height: 400 };

export function allSeries(): Series[] {
  return Array.from({ length: 24 }, (_, team) => ({
    name: `Team ${team + 1}`,
    values: Array.from({ length: months }, (_, month) => {
      const wave = Math.sin(month / (4 + (team % 7))) + Math.sin((month * (team + 3)) / 11) / 2;
      return Math.round((16 + team / 8 + 3 * wave) * 10) / 10;
    }),
  }));
}

/** One series as the path of a line, on a scale from 0 to 30. */
export function linePath({ values }: Series): string {
  const points = values.map((value, month) => {
    const x = (month / (months - 1)) * size.width;
    const y = size.height * (1 - value / 30);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return `M${points.join('L')}`;
}
