import { useEntries, useSession, useUnitTree } from '@/data/queries';
import { formatMonth } from '@/domain/format';
import { writtenWords } from '@/domain/limits/words';
import {
  asye,
  inductionDraft,
  programmesIn,
  programmeWords,
  type WrittenProgramme,
} from '@/domain/log/induction';
import { refusalOf } from '@/domain/permissions/mayWrite';
import { Editor, useOpener } from '@/ui/Editor';
import styles from './Limits.module.css';
import { ProgrammeForm, programmeParts, useProgrammeForm } from './ProgrammeForm';
import { ReasonForm } from './ReasonForm';

/** The induction programmes, each with its first cohort; a senior leader of the authority writes another here. */
export function Programmes({ onDone }: { onDone: (sentence: string) => void }) {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const written = programmesIn(entries);
  const refusal = refusalOf(
    inductionDraft(entries, session.asAt, asye, '-'),
    session,
    entries,
    tree,
  );
  return (
    <section aria-labelledby="induction" className={styles.words}>
      <h2 id="induction">Induction programmes</h2>
      <p>
        On an induction programme a worker is protected at a share of an experienced worker’s limit,
        until it is passed: where it takes longer, the last step stays. Whose it is follows from the
        month they started.
      </p>
      <ul>
        <li>
          {programmeWords(asye)}. It is that of all who start
          {written.length > 0 ? ' before those below' : ', until another is written'}.
        </li>
        {written.map((programme) => (
          <Written
            key={programme.key}
            programme={programme}
            fixed={Boolean(refusal)}
            onDone={onDone}
          />
        ))}
      </ul>
      {refusal ? <p className={styles.quiet}>{refusal}</p> : <Another onDone={onDone} />}
    </section>
  );
}

interface WrittenProps {
  programme: WrittenProgramme;
  fixed: boolean;
  onDone: (sentence: string) => void;
}

function Written({ programme, fixed, onDone }: WrittenProps) {
  const entries = useEntries();
  const opener = useOpener();
  const { value } = programme;
  const from = formatMonth(value.month);
  const name = `Take back ${value.name}`;
  return (
    <li>
      Who starts in {from} or later: {programmeWords(value)}.{' '}
      <span className={styles.quiet}>
        {writtenWords(programme)}: {programme.reason}
      </span>
      {!fixed && (
        <Editor opener={opener} label="Take back" name={name} begun={false}>
          <ReasonForm
            name={`take back induction ${programme.key}`}
            label="Reason for taking it back"
            actions={[
              {
                words: 'Take it back',
                entryOf: (reason) => inductionDraft(entries, value.month, null, reason),
              },
            ]}
            partsOf={programmeParts}
            onClose={opener.close}
            onDone={() => {
              opener.close();
              onDone(`Taken back. Who starts in ${from} or later has the programme before it.`);
            }}
          />
        </Editor>
      )}
    </li>
  );
}

function Another({ onDone }: { onDone: (sentence: string) => void }) {
  const opener = useOpener();
  const form = useProgrammeForm((name) => {
    opener.close();
    onDone(`Saved. ${name} is the programme of all who start from its first month on.`);
  });
  return (
    <Editor opener={opener} label="Write a programme" begun={form.begun}>
      <ProgrammeForm form={form} onClose={opener.close} />
    </Editor>
  );
}
