import { useEffect, useId, useRef, useState } from 'react';
import styles from './FindBox.module.css';
import { VisuallyHidden } from './VisuallyHidden';

/** One of what is found: what it is called, and what it is and where it leads. */
export interface FoundOption {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

interface FindBoxProps {
  /** Names the dialog and its field. */
  label: string;
  placeholder: string;
  wanted: string;
  onWant: (wanted: string) => void;
  found: readonly FoundOption[];
  /** What is said where nothing is found, and what else there is to say. */
  empty: string;
  note?: string | undefined;
  onChoose: (id: string) => void;
  onClose: () => void;
}

/**
 * A dialog of one field and one list: typing cuts the list down, the arrow keys walk it, Enter chooses, Escape leaves. The
 * focus stays in the field, which says which option is meant, and goes back to where it was.
 */
export function FindBox(props: FindBoxProps) {
  const { label, placeholder, wanted, onWant, found, empty, note, onChoose, onClose } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState(0);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    input.current?.focus();
    return () => element?.close();
  }, []);
  const place = Math.min(at, found.length - 1);
  const active = found[place];
  const go = (to: number) => {
    setAt(to);
    document.getElementById(`${id}${to}`)?.scrollIntoView({ block: 'nearest' });
  };
  /** Whether a key was one of the dialog's own. */
  const acted = (key: string): boolean => {
    if (key === 'ArrowDown') go(place + 1 < found.length ? place + 1 : 0);
    else if (key === 'ArrowUp') go(place > 0 ? place - 1 : found.length - 1);
    else if (key === 'Escape') onClose();
    else if (key === 'Enter' && active) onChoose(active.id);
    else return key === 'Enter';
    return true;
  };
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={label}
      onKeyDown={(event) => {
        // Keys that compose a character are the field's own.
        if (event.nativeEvent.isComposing || !acted(event.key)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onCancel={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={styles.sheet}>
        <input
          ref={input}
          className={styles.field}
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={found.length > 0}
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={active && `${id}${place}`}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder={placeholder}
          value={wanted}
          onChange={(event) => {
            setAt(0);
            onWant(event.currentTarget.value);
          }}
        />
        <div id={`${id}list`} role="listbox" aria-label={label} className={styles.list}>
          {found.map((option, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the option
            <div
              key={option.id}
              id={`${id}${i}`}
              role="option"
              aria-selected={i === place}
              className={styles.option}
              onClick={() => onChoose(option.id)}
            >
              <span className={styles.label}>{option.label}</span>{' '}
              <span className={styles.detail}>{option.detail}</span>
            </div>
          ))}
        </div>
        <p role="status" className={styles.note}>
          {found.length === 0 ? empty : <VisuallyHidden>{found.length} found.</VisuallyHidden>}{' '}
          {note}
        </p>
      </div>
    </dialog>
  );
}
