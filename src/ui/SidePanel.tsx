import { useEffect, useId, useRef } from 'react';
import styles from './SidePanel.module.css';

interface SidePanelProps {
  heading: string;
  onClose: () => void;
  children: React.ReactNode;
}

/**
 * Stands beside what opened it where there is room, and over it where there is not: there it is a modal dialog. Escape
 * closes it and the focus goes back. Put it in a `BesidePanel` with what it explains.
 */
export function SidePanel({ heading, onClose, children }: SidePanelProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const opener = document.activeElement;
    const element = dialog.current;
    // The style sheet alone knows whether the panel covers the page.
    if (element && getComputedStyle(element).position === 'fixed') {
      element.removeAttribute('open');
      element.showModal();
    }
    element?.querySelector('h2')?.focus({ preventScroll: true });
    return () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      open
      className={styles.panel}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
      onCancel={onClose}
    >
      <div className={styles.head}>
        <h2 id={id} tabIndex={-1}>
          {heading}
        </h2>
        <button type="button" className={styles.close} onClick={onClose}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d="m1 1 10 10M11 1 1 11" stroke="currentColor" strokeWidth="1.5" />
          </svg>
          Close
        </button>
      </div>
      {children}
    </dialog>
  );
}

/** A page's main matter with the panel, if one is open, at its side. */
export function BesidePanel({
  panel,
  children,
}: {
  panel: React.ReactNode | undefined;
  children: React.ReactNode;
}) {
  return (
    <div className={styles.beside} data-open={Boolean(panel)}>
      <div className={styles.main}>{children}</div>
      {panel}
    </div>
  );
}
