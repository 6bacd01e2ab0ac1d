import { useEffect, useId, useRef } from 'react';
import { Button } from './Button';
import styles from './Conflict.module.css';
import { DataTable } from './DataTable';

/** One part of what two people wrote at once; undefined where a version has no such part. */
export interface Part {
  readonly part: string;
  readonly theirs: React.ReactNode;
  readonly mine: React.ReactNode;
}

interface ConflictProps {
  theirs: { readonly author: string; readonly when: string; readonly gone: boolean };
  parts: readonly Part[];
  /** Saves mine in place of theirs. */
  onMine: () => void;
  /** Leaves theirs, and mine unsaved. */
  onTheirs: () => void;
  /** Goes back to the form with both seen. */
  goOn: { readonly words: string; readonly do: () => void };
  /** Goes back to the form with nothing decided. */
  onClose: () => void;
}

/** Two people wrote at once: both versions side by side, and what can be done. Nothing of either is lost. */
export function Conflict({ theirs, parts, onMine, onTheirs, goOn, onClose }: ConflictProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    heading.current?.focus();
    // Closed before it goes, it gives the focus back to where it was.
    return () => element?.close();
  }, []);
  /** Nothing outside can take the focus until the dialog is closed. */
  const decide = (act: () => void) => () => {
    dialog.current?.close();
    act();
  };
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={`${id}heading`}
      aria-describedby={`${id}said`}
      // Escape is for this dialog alone, not for a panel it was opened from.
      onKeyDown={(event) => event.stopPropagation()}
      onCancel={(event) => {
        event.stopPropagation();
        decide(onClose)();
      }}
    >
      <h2 id={`${id}heading`} ref={heading} className={styles.heading} tabIndex={-1}>
        {theirs.author} {theirs.gone ? 'took this back' : 'saved this'} while you were writing
      </h2>
      <p id={`${id}said`} className={styles.said}>
        {theirs.when}. Yours is not saved yet. Nothing of either is lost.
      </p>
      <DataTable
        caption="Theirs and yours"
        captionHidden
        rows={parts}
        rowKey={({ part }) => part}
        columns={[
          { key: 'part', label: 'Part', cell: ({ part }) => part },
          { key: 'theirs', label: 'Theirs', cell: (row) => row.theirs ?? 'taken back' },
          { key: 'mine', label: 'Yours', cell: (row) => row.mine ?? 'taken back' },
        ]}
      />
      <div className={styles.buttons}>
        <Button kind="primary" onClick={decide(goOn.do)}>
          {goOn.words}
        </Button>
        <Button onClick={decide(onMine)}>Put mine in place of theirs</Button>
        <Button onClick={decide(onTheirs)}>Keep theirs</Button>
      </div>
    </dialog>
  );
}
