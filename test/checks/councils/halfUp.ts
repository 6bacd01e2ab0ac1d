/** Half up, with a tie decided on the decimal that is meant: 46 of 160 is 28.8 %. */
export function halfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale + 1e-9) / scale;
}
