import { useId, useState } from 'react';
import { type Audience, audiences } from '@/domain/audience';
import type { RoomComparison } from '@/domain/capacity/room';
import { roomText, type TextContext } from '@/domain/capacity/roomText';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/Select';
import styles from './Room.module.css';

const copied: Readonly<Record<Audience, string>> = {
  team: 'Copied for the team: it names workers.',
  leadership: 'Copied for leadership: counts, and no names.',
  'public committee': 'Copied for a public committee: the team’s totals alone.',
};

interface RoomCopyProps {
  comparison: RoomComparison;
  context: TextContext;
}

/** The comparison as text for those it may go to; where the browser refuses to copy, the text itself. */
export function RoomCopy({ comparison, context }: RoomCopyProps) {
  const [audience, setAudience] = useState<Audience>('team');
  const [done, setDone] = useState<'copied' | 'refused'>();
  const id = useId();
  const made = roomText(comparison, audience, context);
  const copy = (text: string) => {
    // Absent where the page is not served securely, whatever its type says.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    void (clipboard?.writeText(text) ?? Promise.reject()).then(
      () => setDone('copied'),
      () => setDone('refused'),
    );
  };
  return (
    <div className={styles.copy}>
      <Select
        label="As text for"
        options={audiences.map((one) => ({ value: one, label: one }))}
        value={audience}
        onChange={(one) => {
          setAudience(one);
          setDone(undefined);
        }}
      />
      {made.offered && <Button onClick={() => copy(made.text)}>Copy as text</Button>}
      <p role="status" aria-label="Copying" className={styles.note}>
        {!made.offered && made.why}
        {made.offered && done === 'copied' && copied[audience]}
        {made.offered &&
          done === 'refused' &&
          'The browser would not copy it. The text is below: select it and copy it from there.'}
      </p>
      {made.offered && done === 'refused' && (
        <p className={styles.text}>
          <label htmlFor={id}>Text to copy</label>
          <textarea
            id={id}
            readOnly
            rows={12}
            value={made.text}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        </p>
      )}
    </div>
  );
}
