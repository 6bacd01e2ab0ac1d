import { Button } from './Button';
import { Conflict, type Part } from './Conflict';
import { Notice } from './Notice';
import styles from './SaveForm.module.css';

/** What somebody else wrote meanwhile: `E` is whatever it was. */
interface Theirs<E> {
  readonly entry: E;
  readonly author: string;
  readonly when: string;
  readonly gone: boolean;
}

/** What a form is that keeps and saves what is typed in it. */
interface Saving<T, E> {
  readonly ref: React.Ref<HTMLFormElement>;
  readonly begun: boolean;
  readonly busy: boolean;
  readonly trouble: { readonly heading: string; readonly sentence: string } | undefined;
  readonly theirs: Theirs<E> | undefined;
  readonly comparing: boolean;
  readonly save: () => void;
  readonly compare: (comparing: boolean) => void;
  readonly overwrite: () => void;
  readonly goOn: (part?: Partial<T>) => void;
  readonly discard: () => void;
}

interface SaveFormProps<T, E> {
  form: Saving<T, E>;
  /** Names the form, where no heading does. */
  label?: string;
  id?: string;
  className?: string | undefined;
  /** What the button that saves says. */
  save: string;
  /** What it does, where that is more than to save. */
  onSave?: () => void;
  /** Other ways to end it. */
  buttons?: React.ReactNode;
  /** Closes the form, where it can be. */
  onClose?: () => void;
  /** Called once theirs was kept; else the form closes. */
  onTheirsKept?: () => void;
  /** Theirs and mine, part by part. */
  partsOf: (theirs: E) => readonly Part[];
  /** What theirs and mine are together, where words can be joined. */
  together?: ((theirs: E) => Partial<T> | undefined) | undefined;
  children?: React.ReactNode;
}

/** A form whose fields are its children: why it is not saved, what somebody else wrote meanwhile, and its buttons. */
export function SaveForm<T, E>(props: SaveFormProps<T, E>) {
  const { form, label, id, className, save, onSave, buttons, onClose, onTheirsKept } = props;
  const { partsOf, together, children } = props;
  const { theirs } = form;
  const leave = () => {
    form.discard();
    onClose?.();
  };
  const keepTheirs = () => {
    form.discard();
    (onTheirsKept ?? onClose)?.();
  };
  const joined = theirs && together?.(theirs.entry);
  return (
    <form
      ref={form.ref}
      id={id}
      className={[styles.form, className].filter(Boolean).join(' ')}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (theirs) form.compare(true);
        else (onSave ?? form.save)();
      }}
    >
      {children}
      {form.trouble && (
        <Notice kind="error" level="h3" heading={form.trouble.heading}>
          <p>{form.trouble.sentence}</p>
        </Notice>
      )}
      {theirs && !form.comparing && (
        <Notice kind="error" level="h3" heading="Not saved: somebody else wrote meanwhile">
          <p>
            {theirs.author} {theirs.gone ? 'took it back' : 'saved another version'} on{' '}
            {theirs.when}, after you began. Yours is still here.
          </p>
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button kind="primary" type="submit" aria-disabled={form.busy}>
          {form.busy ? 'Saving …' : theirs ? 'Compare both versions' : save}
        </Button>
        {!theirs && buttons}
        {form.begun ? (
          <Button onClick={leave}>Discard what I typed</Button>
        ) : (
          onClose && <Button onClick={onClose}>Close</Button>
        )}
      </div>
      {form.begun && (
        <p className={styles.kept}>
          Not saved yet. Kept on this device until it is, for 30 days at most.
        </p>
      )}
      {theirs && form.comparing && (
        <Conflict
          theirs={theirs}
          parts={partsOf(theirs.entry)}
          onMine={form.overwrite}
          onTheirs={keepTheirs}
          onClose={() => form.compare(false)}
          goOn={{
            words: joined ? 'Put both together' : 'Go on with mine',
            do: () => form.goOn(joined),
          }}
        />
      )}
    </form>
  );
}
