import { useState } from 'react';
import { useEntries, useSession, useUnitTree } from '@/data/queries';
import { joinSentence } from '@/domain/change/runs';
import { formatDay, formatMonth } from '@/domain/format';
import { dayOfTime } from '@/domain/instant';
import { inheritanceDraft, inheritanceOf, inheritsFrom } from '@/domain/log/inheritances';
import { refusalOf } from '@/domain/permissions/mayWrite';
import type { Unit } from '@/domain/unit';
import { Editor, useOpener } from '@/ui/Editor';
import styles from './Rebases.module.css';
import { TakeBack } from './TakeBack';
import { TakeoverForm, useTakeoverForm } from './TakeoverForm';
import { takeoverParts } from './takeoverParts';

/** Whose months a team took over with their work, with who says so and why; it is written and taken back here. */
export function Takeover({ level: Heading, unit }: { level: 'h3' | 'h4'; unit: Unit }) {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const [news, setNews] = useState('');
  const opener = useOpener();
  const done = (words: string) => {
    setNews(words);
    opener.close();
  };
  const form = useTakeoverForm(unit, (month) =>
    done(`Months before ${formatMonth(month)} are taken over.`),
  );
  const standing = inheritanceOf(entries, unit.id);
  const from = tree.teamsOf(tree.root.id).find((team) => !inheritsFrom(entries, team, unit.id));
  const mayWrite =
    from !== undefined &&
    refusalOf(
      inheritanceDraft(entries, unit.id, { from, month: session.asAt, reason: '' }),
      session,
      entries,
      tree,
    ) === undefined;
  if (!mayWrite && !standing) return null;
  return (
    <section className={styles.rebases} aria-label="Months taken over">
      {standing && (
        <>
          <Heading>Taken over</Heading>
          <ul className={styles.list}>
            <li>
              <p>
                <b>
                  {joinSentence({ month: standing.value.month, from: standing.value.from }, tree)}
                </b>{' '}
                {standing.reason}{' '}
                <span className={styles.quiet}>
                  {standing.author}, {formatDay(dayOfTime(standing.at))}
                </span>
              </p>
              {mayWrite && (
                <TakeBack
                  entry={standing}
                  name={`Take back the months before ${formatMonth(standing.value.month)}`}
                  partsOf={(theirs, reason) => takeoverParts(theirs, { value: null, reason }, tree)}
                  onDone={() => done('All months are the team’s own again.')}
                />
              )}
            </li>
          </ul>
        </>
      )}
      <div hidden={!mayWrite}>
        <Editor
          opener={opener}
          label="Take over another team’s months"
          begun={form.begun}
          onPress={() => setNews('')}
        >
          <TakeoverForm form={form} unit={unit} onClose={() => done('')} />
        </Editor>
      </div>
      <p role="status" className={styles.quiet}>
        {news}
      </p>
    </section>
  );
}
