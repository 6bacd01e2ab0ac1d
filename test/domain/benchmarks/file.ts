import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Published, type PublishedFile, parsePublished } from '@/domain/benchmarks/published';
import { knownValue, type Value } from '@/domain/value';

const carried = path.join(import.meta.dirname, '../../../public/published/figures.json');

/** The file of published figures that the app carries, afresh. */
export function publishedFile(): PublishedFile {
  return JSON.parse(readFileSync(carried, 'utf8'));
}

export const published: Published = parsePublished(publishedFile());

/** The id of the one area of that name. */
export function idOf(name: string): string {
  const found = [...published.areas.values()].filter((area) => area.name === name);
  if (found.length !== 1) throw new Error(`${found.length} areas are called ${name}.`);
  return found[0]?.id ?? '';
}

/** A figure as its number, or the kind of reason there is none. */
export function brief(value: Value): number | Value['kind'] {
  return knownValue(value) ?? value.kind;
}
