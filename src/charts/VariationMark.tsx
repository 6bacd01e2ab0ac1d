import type { VariationIcon } from '@/domain/spc/icons';
import { variationWords } from '@/domain/spc/markWords';
import { Ring } from './Ring';

const wave = <path d="M6 13.5 9 10l3 4.5L15 10l3 3" fill="none" strokeWidth="1.5" />;
const up = <path d="m8 16 8-8m-6 0h6v6" fill="none" strokeWidth="1.8" />;
const down = <path d="m8 8 8 8m0-6v6h-6" fill="none" strokeWidth="1.8" />;

const glyphs: Readonly<Record<VariationIcon, string | React.ReactElement>> = {
  common_cause: wave,
  improvement_high: 'H',
  improvement_low: 'L',
  concern_high: 'H',
  concern_low: 'L',
  neutral_high: up,
  neutral_low: down,
};

/** What the latest point of a control chart tells, after the marks of NHS England's "Making Data Count". */
export function VariationMark({ icon }: { icon: VariationIcon }) {
  const colour = icon === 'common_cause' ? 'common' : icon.replace(/_.*/, '');
  return <Ring name={variationWords[icon]} colour={`var(--${colour})`} glyph={glyphs[icon]} />;
}
