import type { Status } from '@/domain/limits/status';
import { Shape, type ShapeKind } from '@/ui/Shape';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import styles from './StatusMark.module.css';

const shapes: Readonly<Record<Status, ShapeKind>> = {
  'over limit': 'filled square',
  'above limit by less than one person': 'half-filled square',
  'near limit': 'half-filled diamond',
  'within limit': 'open circle',
  'too few people to judge': 'dash',
  'no limit set': 'dash',
  'no data': 'dash',
  'not judged': 'dash',
};

interface StatusMarkProps {
  status: Status;
  /** In a dense table with a legend above it the shape alone is seen; the word is still read out. */
  wordHidden?: boolean;
  /** Says more than the status word: "over since 11 Aug, 55 days". */
  children?: React.ReactNode;
}

/** A limit's status by shape, word and colour. */
export function StatusMark({ status, wordHidden = false, children }: StatusMarkProps) {
  const words = children ?? status;
  return (
    <span className={styles.mark} data-status={status}>
      <Shape kind={shapes[status]} />
      {wordHidden ? (
        <VisuallyHidden>{words}</VisuallyHidden>
      ) : (
        <span className={children ? undefined : styles.word}>{words}</span>
      )}
    </span>
  );
}
