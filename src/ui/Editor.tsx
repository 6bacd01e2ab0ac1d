import { type RefObject, useRef, useState } from 'react';
import { Button } from './Button';
import styles from './Editor.module.css';

/** Whether an editor is open, and the button that opens it. */
export interface Opener {
  readonly button: RefObject<HTMLButtonElement | null>;
  /** Undefined until somebody opened or closed it. */
  readonly chosen: boolean | undefined;
  readonly choose: (open: boolean) => void;
  /** Closes it: focus goes back to where it was opened. */
  readonly close: () => void;
}

export function useOpener(): Opener {
  const button = useRef<HTMLButtonElement>(null);
  const [chosen, setChosen] = useState<boolean>();
  const close = () => {
    setChosen(undefined);
    button.current?.focus();
  };
  return { button, chosen, choose: setChosen, close };
}

interface EditorProps {
  opener: Opener;
  /** What the button that opens it says; `name` is what it is called, where that says more. */
  label: string;
  name?: string;
  /** True where something is typed and not saved: then it stands open. */
  begun: boolean;
  /** Called when the button is pressed. */
  onPress?: () => void;
  className?: string | undefined;
  buttonClass?: string | undefined;
  children: React.ReactNode;
}

/** A form that is closed until it is wanted, so that the page reads like a document. */
export function Editor(props: EditorProps) {
  const { opener, label, name, begun, onPress, className, buttonClass, children } = props;
  const open = opener.chosen ?? begun;
  return (
    <div className={className ?? styles.editor} data-open={open}>
      <Button
        ref={opener.button}
        className={buttonClass}
        aria-label={name}
        aria-expanded={open}
        onClick={() => {
          opener.choose(!open);
          onPress?.();
        }}
      >
        {label}
      </Button>
      {open && children}
    </div>
  );
}
