import { formatTime } from '@/domain/format';
import type { Entry } from '@/domain/log/entries';
import { Button } from '@/ui/Button';
import styles from './Editor.module.css';

interface OvertakenProps {
  /** What somebody else wrote since this was begun. */
  by: Entry;
  /** Its words; undefined where it took them back. */
  theirs: string | undefined;
  onBoth: () => void;
  onMine: () => void;
  onTheirs: () => void;
}

/** Two people wrote at once: both versions in view, and a way to keep either or both. */
export function Overtaken({ by, theirs, onBoth, onMine, onTheirs }: OvertakenProps) {
  return (
    <div role="alert" className={styles.overtaken}>
      <p>
        {by.author} {theirs === undefined ? 'took the words back' : 'saved other words'} on{' '}
        {formatTime(by.at)}, after you began{theirs === undefined ? '.' : ':'}
      </p>
      {theirs !== undefined && <blockquote>{theirs}</blockquote>}
      <p>Yours are still here. Nothing of either is lost.</p>
      <div className={styles.buttons}>
        {theirs !== undefined && <Button onClick={onBoth}>Keep both, theirs first</Button>}
        <Button onClick={onMine}>Put mine in place of theirs</Button>
        <Button onClick={onTheirs}>Keep theirs</Button>
      </div>
    </div>
  );
}
