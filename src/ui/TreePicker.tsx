import { lazy, Suspense, useId, useRef, useState } from 'react';
import { Chevron } from './Chevron';
import styles from './TreePicker.module.css';
import type { TreePickerProps } from './treeOption';

// The list brings React Aria with it, so it comes once someone reaches for the button.
const loadList = () => import('./TreePickerList');
const TreePickerList = lazy(() =>
  loadList().then((module) => ({ default: module.TreePickerList })),
);

/** A button that says what is chosen and opens the tree to choose from, with a field to search it. */
export function TreePicker(props: TreePickerProps) {
  const { label, options, value } = props;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const fetchAhead = () => void loadList();
  return (
    <span className={styles.field}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      <button
        ref={button}
        type="button"
        id={`${id}-button`}
        className={styles.button}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-labelledby={`${id} ${id}-button`}
        onPointerEnter={fetchAhead}
        onFocus={fetchAhead}
        onClick={() => setOpen(true)}
      >
        <span className={styles.value}>
          {options.find((option) => option.value === value)?.label ?? value}
        </span>
        <Chevron />
      </button>
      {open && (
        <Suspense>
          <TreePickerList {...props} button={button} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </span>
  );
}
