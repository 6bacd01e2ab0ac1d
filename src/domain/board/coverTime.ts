/**
 * How many working days a worker may be away without named cover before their children count as having nobody. The
 * authority's own to set; offered where it has set none, so that ordinary leave raises nothing.
 */
export const COVER_DAYS = 5;
