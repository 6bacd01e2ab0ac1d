import type { ChangeState } from '@/domain/change/state';
import { meaningOf } from '@/domain/change/words';
import type { Headline } from '@/domain/readings/headline';
import { Shape, type ShapeKind } from '@/ui/Shape';
import styles from './ChangeMark.module.css';

const shapes: Readonly<Record<ChangeState['kind'], ShapeKind>> = {
  above: 'up triangle',
  below: 'down triangle',
  usual: 'wave',
  'too few': 'dash',
  level: 'dash',
  trial: 'dash',
  'cannot be told': 'dash',
  'too wide': 'dash',
};

/** What a measure's months tell, by shape, word and colour; nothing where it has none of its own to tell it. */
export function ChangeMark({
  row: { change, changeWords, measure },
}: {
  row: Pick<Headline, 'change' | 'changeWords' | 'measure'>;
}) {
  if (!change || changeWords === '') return null;
  const { kind } = change.now;
  const isPast = kind === 'above' || kind === 'below';
  return (
    <span
      className={styles.mark}
      data-meaning={isPast ? meaningOf(kind, measure.better) : undefined}
    >
      <Shape kind={shapes[kind]} />
      <span>{changeWords}</span>
    </span>
  );
}
