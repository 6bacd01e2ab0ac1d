/** A part of an OpenAPI document, as JSON. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

export function ref(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

export const month: Json = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' };
