import { useRef, useState } from 'react';
import { Button } from '@/ui/Button';
import styles from './Editor.module.css';

interface EditorProps {
  /** What the button that opens it says. */
  label: string;
  /** True where something is typed and not saved: then it stands open. */
  begun: boolean;
  children: (close: () => void) => React.ReactNode;
}

/** A form that is closed until it is wanted, so that the page reads like a document. */
export function Editor({ label, begun, children }: EditorProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [chosen, setChosen] = useState<boolean>();
  const open = chosen ?? begun;
  const close = () => {
    setChosen(undefined);
    button.current?.focus();
  };
  return (
    <div className={styles.editor} data-open={open}>
      <Button ref={button} aria-expanded={open} onClick={() => setChosen(!open)}>
        {label}
      </Button>
      {open && children(close)}
    </div>
  );
}
