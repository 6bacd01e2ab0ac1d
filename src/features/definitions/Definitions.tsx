import { useState } from 'react';
import { useCrumbs } from '@/address/links';
import { monthInView, unitInView } from '@/address/schema';
import type { Section } from '@/address/sections';
import { useView } from '@/address/view';
import { useEntries, useRecords, useSession, useTryAgain, useUnitTree } from '@/data/queries';
import { count, formatMonth } from '@/domain/format';
import { recordsOf } from '@/domain/measures/words';
import { workersNotRead } from '@/domain/missing';
import { Breadcrumb } from '@/ui/Breadcrumb';
import { Facts } from '@/ui/Facts';
import { Field } from '@/ui/Field';
import { PageTitle } from '@/ui/PageTitle';
import { bringIn, useRevealed } from '@/ui/places';
import { TryAgain } from '@/ui/TryAgain';
import { Contents, PlaceLink } from './Contents';
import styles from './Definitions.module.css';
import { Fold } from './Fold';
import { changes, symbols, words } from './glossary';
import { MeasureEntry } from './MeasureEntry';
import { OnePerson } from './OnePerson';
import { placeId } from './places';
import { Reconciler } from './Reconciler';
import { bySubject } from './subjects';

/** What every measure counts, worked through on the month in view, and why the same month can read otherwise elsewhere. */
export function Definitions() {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { records, workers } = useRecords();
  const tryAgain = useTryAgain();
  const view = useView();
  const crumbs = useCrumbs();
  const [wanted, setWanted] = useState('');
  useRevealed(view.measure && placeId(view.measure), workers.state !== 'not yet');
  const unit = unitInView(view.unit, tree);
  const month = monthInView(view, session);
  const subjects = bySubject(wanted);
  const found = [...subjects.values()].flat().length;
  const inView = { unit, month, evidence: { records, entries, tree }, workers };
  const { source, asAt } = recordsOf(tree, month);
  return (
    <>
      <PageTitle
        title="Definitions"
        detail={`${unit.name} · ${formatMonth(month)}`}
        breadcrumb={unit.parent === null ? undefined : <Breadcrumb items={crumbs(unit.id)} />}
      >
        What each measure counts, worked through on this month’s figures, and why the same month can
        read otherwise elsewhere.
      </PageTitle>
      {workers.state === 'failed' && (
        <TryAgain onTry={tryAgain}>
          {workersNotRead} {workers.sentence}
        </TryAgain>
      )}
      <div className={styles.layout}>
        <div className={styles.finder}>
          <div className={styles.find}>
            <Field label="Find a measure">
              {(control) => (
                <input
                  {...control}
                  type="search"
                  value={wanted}
                  onChange={({ target }) => {
                    setWanted(target.value);
                    bringIn(placeId('contents'));
                  }}
                />
              )}
            </Field>
            <p role="status" className={styles.quiet}>
              {found === 0
                ? `No measure has “${wanted.trim()}” in its name or definition. Try fewer letters.`
                : count(found, 'measure')}
            </p>
            <span className={styles.back}>
              <PlaceLink at="contents">Contents</PlaceLink>
            </span>
          </div>
          <Contents subjects={subjects} />
        </div>
        <div className={styles.page}>
          <Reconciler {...inView} />
          {[...subjects].map(([name, measures]) => (
            <section key={name} aria-label={name} className={styles.section}>
              <h2>{name}</h2>
              {measures.map((id) => (
                <MeasureEntry key={id} id={id} {...inView} />
              ))}
            </section>
          ))}
          <OnePerson {...inView} />
          <Glossary at="real-change" heading="When a change is real" entries={changes} />
          <Glossary at="words" heading="Words used here" entries={words} />
          <Glossary at="symbols" heading="Where there is no figure" entries={symbols} />
          <p className={styles.quiet}>
            Figures: {source}, as at {asAt}.
          </p>
        </div>
      </div>
    </>
  );
}

function Glossary({
  at,
  heading,
  entries,
}: {
  at: Section;
  heading: string;
  entries: typeof words;
}) {
  return (
    <Fold at={at} heading={heading} level="h2">
      <Facts facts={entries} />
    </Fold>
  );
}
