import { beforeEach, expect, test } from 'vitest';
import '@/ui/style.css';

/** Every colour is measured as the browser resolves it, in both themes. */

const texts = [
  ['text', 'ink'],
  ['secondary text', 'ink-2'],
  ['over limit', 'over'],
  ['near limit', 'near'],
  ['within limit', 'within'],
  ['the letter of an improvement', 'improvement'],
  ['the letter of a concern', 'concern'],
  ['a neutral arrow', 'neutral'],
  ['the letter of usual variation', 'common'],
] as const;

const marks = [1, 2, 3, 4, 5, 6].map((number) => `series-${number}`);

beforeEach(() => () => {
  delete document.documentElement.dataset.theme;
});

for (const theme of ['light', 'dark']) {
  for (const ground of ['paper', 'paper-2']) {
    test.each(texts)(`in the ${theme} theme, %s is read on ${ground}`, (_, colour) => {
      document.documentElement.dataset.theme = theme;
      expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
    });
  }

  test.each([1, 2, 3, 4])(
    `in the ${theme} theme, "over limit" is read on the heat table's ground %i`,
    (step) => {
      document.documentElement.dataset.theme = theme;
      expect(contrast('over', `over-tint-${step}`)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(marks)(`in the ${theme} theme, a mark in %s is told from paper`, (colour) => {
    document.documentElement.dataset.theme = theme;
    expect(contrast(colour, 'paper')).toBeGreaterThanOrEqual(3);
  });

  test(`the ${theme} theme is ${theme}`, () => {
    document.documentElement.dataset.theme = theme;
    const [ink, paper] = [luminance(resolved('ink')), luminance(resolved('paper'))];
    expect(ink < paper).toBe(theme === 'light');
  });
}

test('without a choice the theme is the device’s', () => {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  const chosen = resolved('paper');
  delete document.documentElement.dataset.theme;
  expect(resolved('paper')).toEqual(chosen);
});

/** The red, green and blue a token comes to now. */
function resolved(token: string): number[] {
  const probe = document.createElement('span');
  probe.style.color = `var(--${token})`;
  document.body.append(probe);
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) throw new Error('There is no canvas to resolve colours with.');
  canvas.fillStyle = getComputedStyle(probe).color;
  canvas.fillRect(0, 0, 1, 1);
  probe.remove();
  return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}

/** The contrast ratio of two tokens, as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(resolved(one)), luminance(resolved(other))].sort(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

function luminance(channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
