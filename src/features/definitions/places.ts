/** The id of a measure's or a section's heading, which the address names and a link leads to. */
export function placeId(name: string): string {
  return `at-${name}`;
}
