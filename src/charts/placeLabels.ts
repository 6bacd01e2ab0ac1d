/** A text that stands to the right of a pole above a place on an axis. Pixels. */
export interface Flag {
  readonly x: number;
  readonly width: number;
}

/**
 * The row of each flag, counted upwards from the axis, so that no text meets another and no pole crosses a text: each flag
 * stands above every flag whose pole rises under its text.
 */
export function placeLabels(flags: readonly Flag[]): number[] {
  const rows = flags.map(() => 0);
  const fromTheRight = flags.map((_, i) => i).sort((a, b) => flags[b]!.x - flags[a]!.x || b - a);
  fromTheRight.forEach((i, position) => {
    const { x, width } = flags[i]!;
    const under = fromTheRight.slice(0, position).filter((j) => flags[j]!.x < x + width);
    rows[i] = Math.max(-1, ...under.map((j) => rows[j]!)) + 1;
  });
  return rows;
}

/** The widest an axis from 0 may be drawn, so that flags at these shares of it end within a width. */
export function widthForFlags(
  flags: readonly { readonly share: number; readonly width: number }[],
  width: number,
): number {
  return Math.min(
    width,
    ...flags.filter(({ share }) => share > 0).map((flag) => (width - flag.width) / flag.share),
  );
}
