import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const CONTENT_TYPES = '[Content_Types].xml';

/**
 * A deck as the library wrote it, made valid: without parts named that are not in it, each shape of a slide with an id
 * of its own, text marked as British English, and the first row of a table marked as its heading.
 */
export function validSlides(deck: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(deck);
  const mended = Object.entries(parts).map(([name, bytes]) => {
    if (name === CONTENT_TYPES) return [name, edited(bytes, (xml) => named(xml, parts))];
    return /^ppt\/(slides|slideLayouts|slideMasters|notesSlides)\/[^/]+\.xml$/.test(name)
      ? [name, edited(bytes, slidePart)]
      : [name, bytes];
  });
  return zipSync(Object.fromEntries(mended)) as Uint8Array<ArrayBuffer>;
}

function edited(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  return strToU8(edit(strFromU8(bytes)));
}

/** Only the parts that are there. */
function named(xml: string, parts: Readonly<Record<string, unknown>>): string {
  return xml.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (override, part: string) =>
    part in parts ? override : '',
  );
}

function slidePart(xml: string): string {
  let id = 0;
  return xml
    .replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${++id}"`)
    .replace(/ lang="en-US"/g, ' lang="en-GB"')
    .replace(/<a:tblPr\s*\/>/g, '<a:tblPr firstRow="1"/>');
}
