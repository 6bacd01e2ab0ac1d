import { type ReactNode, useId, useRef } from 'react';
import styles from './Popover.module.css';

/** A button that opens a small sheet under it; Escape, or a press outside, closes it and gives the focus back. */
export function Popover({
  label,
  description,
  children,
}: {
  label: ReactNode;
  /** What the button is for, before its label, for those who listen. */
  description?: string;
  children: ReactNode;
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const place = () => {
    const box = button.current?.getBoundingClientRect();
    if (!box || !sheet.current) return;
    sheet.current.style.top = `${box.bottom + 4}px`;
    sheet.current.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - 336))}px`;
  };
  const close = (event: React.MouseEvent) => {
    if ((event.target as Element).closest('a, button')) sheet.current?.hidePopover();
  };
  return (
    <>
      <button ref={button} type="button" popoverTarget={id} className={styles.button}>
        {description && <span className={styles.description}>{description} </span>}
        {label}
        <svg width="9" height="6" viewBox="0 0 9 6" aria-hidden="true">
          <path d="m0.8 0.8 3.7 3.7 3.7-3.7" fill="none" stroke="currentColor" strokeWidth="1.3" />
        </svg>
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a press on a link inside closes the sheet, by keyboard too */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the sheet itself is not pressed */}
      <div
        ref={sheet}
        id={id}
        popover="auto"
        className={styles.sheet}
        onBeforeToggle={place}
        onClick={close}
      >
        {children}
      </div>
    </>
  );
}
