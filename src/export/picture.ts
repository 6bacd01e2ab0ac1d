/**
 * A chart as it stands on the page, as a picture that stays sharp: its drawings with the styles they have, and the words
 * set around them as text.
 */

const margin = 24;
const titleSize = 18;
const footSize = 12;
const drawn = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'visibility',
  'display',
] as const;

/** The picture as SVG, with its title above and what it rests on below. */
export function svgOf(chart: Element, title: string, foot: readonly string[]): string {
  const box = chart.getBoundingClientRect();
  const { color, fontFamily } = getComputedStyle(chart);
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const width = Math.ceil(box.width) + 2 * margin;
  const perLine = Math.floor((width - 2 * margin) / (titleSize * 0.52));
  const titles = wrapped(title, perLine);
  const feet = foot.flatMap((line) => wrapped(line, Math.floor(perLine * 1.45)));
  const above = margin + titles.length * titleSize * 1.3 + 8;
  const below = above + box.height + 12;
  const height = Math.ceil(below + feet.length * footSize * 1.4 + margin);
  const line = (text: string, y: number, size: number, weight: number) =>
    `<text x="${margin}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${color}">${escaped(text)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(fontFamily)}" role="img" aria-label="${escaped(title)}">`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    ...titles.map((text, i) => line(text, margin + titleSize * (1 + 1.3 * i), titleSize, 600)),
    `<g transform="translate(${margin - box.left} ${above - box.top})">`,
    ...partsOf(chart),
    '</g>',
    ...feet.map((text, i) => line(text, below + footSize * (1 + 1.4 * i), footSize, 400)),
    '</svg>',
  ].join('\n');
}

/** The picture as PNG, twice as fine as the screen. Throws where the browser cannot draw it. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The browser could not draw the picture. Save it as SVG instead.');
  return blob;
}

/** Grounds, drawings and words of an element, each where it stands on the page. */
function partsOf(element: Element): string[] {
  const style = getComputedStyle(element);
  const unseen =
    style.display === 'none' ||
    style.visibility === 'hidden' ||
    style.opacity === '0' ||
    // Words for those who listen are clipped away.
    (style.clipPath !== 'none' && style.position === 'absolute');
  if (unseen) return [];
  if (element instanceof SVGSVGElement) return [drawing(element)];
  return [
    ...ground(element, style),
    ...[...element.childNodes].flatMap((node) => {
      if (node instanceof Element) return partsOf(node);
      return node instanceof Text ? wordsOf(node, style) : [];
    }),
  ];
}

function drawing(svg: SVGSVGElement): string {
  const { left, top, width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  for (const [i, each] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(originals[i] as Element);
    for (const name of drawn) each.setAttribute(name, style.getPropertyValue(name));
    each.removeAttribute('class');
    each.removeAttribute('style');
  }
  for (const [name, number] of Object.entries({ x: left, y: top, width, height }))
    copy.setAttribute(name, String(number));
  return new XMLSerializer().serializeToString(copy);
}

function ground(element: Element, { backgroundColor }: CSSStyleDeclaration): string[] {
  if (backgroundColor === 'rgba(0, 0, 0, 0)') return [];
  const { left, top, width, height } = element.getBoundingClientRect();
  return [
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${backgroundColor}"/>`,
  ];
}

/** The text of a node, a piece for each line it is set on. */
function wordsOf(node: Text, { color, fontSize, fontWeight }: CSSStyleDeclaration): string[] {
  const lines: { text: string; left: number; bottom: number; height: number }[] = [];
  for (const { 0: word, index } of node.data.matchAll(/\S+\s*/g)) {
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + word.trimEnd().length);
    const { left, bottom, height } = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (last && Math.abs(last.bottom - bottom) < 2) last.text += word;
    else lines.push({ text: word, left, bottom, height });
  }
  return lines.map(
    ({ text, left, bottom, height }) =>
      `<text x="${left}" y="${bottom - height * 0.24}" font-size="${fontSize}" font-weight="${fontWeight}" fill="${color}">${escaped(text.trim())}</text>`,
  );
}

function wrapped(text: string, perLine: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= perLine)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
