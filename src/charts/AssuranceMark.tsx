import type { AssuranceIcon } from '@/domain/spc/icons';
import { assuranceWords } from '@/domain/spc/markWords';
import { Ring } from './Ring';

const looks: Readonly<Record<AssuranceIcon, { letter: string; colour: string }>> = {
  pass: { letter: 'P', colour: 'var(--improvement)' },
  fail: { letter: 'F', colour: 'var(--concern)' },
  inconsistent: { letter: '?', colour: 'var(--common)' },
};

/** Whether usual variation meets the limit; the broken line under the letter tells it from a variation mark. */
export function AssuranceMark({ icon }: { icon: AssuranceIcon }) {
  const { letter, colour } = looks[icon];
  return <Ring name={assuranceWords[icon]} colour={colour} glyph={letter} underlined />;
}
