/**
 * The arithmetic mean, correct to the last bit or nearly so: the sum keeps what rounding took from it, and the division
 * is corrected by its own remainder. A plain sum makes the mean of ten 0.1 differ from 0.1, which would put a series
 * that never moved on one side of its own mean. NaN for no values.
 */
export function exactMean(values: readonly number[]): number {
  const n = values.length;
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    const added = next - sum;
    lost += sum - (next - added) + (value - added);
    sum = next;
  }
  const quotient = (sum + lost) / n;
  const product = quotient * n;
  const remainder = sum - product - productError(quotient, n, product) + lost;
  return quotient + remainder / n;
}

/** What rounding took from a product: a * b = product + error, exactly. */
function productError(a: number, b: number, product: number): number {
  const [aHigh, aLow] = halves(a);
  const [bHigh, bLow] = halves(b);
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/** Splits a double's 53 bits in two halves whose products are exact. */
function halves(a: number): [high: number, low: number] {
  const scaled = a * 134217729; // 2 ** 27 + 1
  const high = scaled - (scaled - a);
  return [high, a - high];
}
