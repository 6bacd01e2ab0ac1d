import { useId, useState } from 'react';
import { useSetView, useView } from '@/address/view';
import type { BoardWorker } from '@/domain/board/board';
import { MOST_CHILDREN, type RoomRequest, readChildren } from '@/domain/capacity/roomRequest';
import type { Cases } from '@/domain/facts';
import { count } from '@/domain/format';
import { groupBy } from '@/domain/group';
import { textAt } from '@/domain/table';
import { type CaseType, caseTypes, caseTypeWords } from '@/domain/worker';
import { Select } from '@/ui/Select';
import styles from './Room.module.css';

interface RoomFormProps {
  board: readonly BoardWorker[];
  cases: Cases;
  described: Pick<RoomRequest, 'type' | 'children'> | undefined;
}

/** What is asked: each answer counts at once, and stands in the address. */
export function RoomForm({ board, cases, described }: RoomFormProps) {
  const { skill, knownTo } = useView();
  const setView = useSetView();
  /** What is being typed, or was before there is a type to go with it. */
  const [typed, setTyped] = useState<string>();
  const errorId = useId();
  const children = typed ?? String(described?.children ?? 1);
  const wrong = readChildren(children) === undefined;
  const ask = (type: CaseType, number: number) =>
    setView({ room: { type, children: number } }, { replace: true });
  const recorded = board.flatMap((worker) => worker.skills);
  const skills = [...new Set(skill === undefined ? recorded : [...recorded, skill])].sort();
  return (
    <div className={styles.form}>
      <Select<CaseType | ''>
        label="Type"
        value={described?.type ?? ''}
        options={[
          { value: '', label: 'choose' },
          ...caseTypes.map((type) => ({ value: type, label: capital(caseTypeWords[type].one) })),
        ]}
        onChange={(type) => {
          if (type === '') setView({ room: undefined }, { replace: true });
          else ask(type, readChildren(children) ?? described?.children ?? 1);
        }}
      />
      <label className={styles.number}>
        <span>How many</span>
        <input
          type="number"
          min={1}
          max={MOST_CHILDREN}
          inputMode="numeric"
          value={children}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? errorId : undefined}
          onClick={({ currentTarget }) => currentTarget.select()}
          onBlur={() => described && !wrong && setTyped(undefined)}
          onChange={({ currentTarget: { value } }) => {
            const number = readChildren(value);
            setTyped(value);
            if (described && number) ask(described.type, number);
          }}
        />
      </label>
      {skills.length > 0 && (
        <Select
          label="Skill or language"
          value={skill ?? ''}
          options={[
            { value: '', label: 'any' },
            ...skills.map((one) => ({ value: one, label: one })),
          ]}
          onChange={(one) => setView({ skill: one || undefined }, { replace: true })}
        />
      )}
      <Select
        label="Family known to"
        value={knownTo ?? ''}
        options={[{ value: '', label: 'nobody named' }, ...whoMayKnow(board, cases)]}
        onChange={(one) => setView({ knownTo: one || undefined }, { replace: true })}
      />
      {wrong && (
        <p id={errorId} className={styles.wrong}>
          Give the number of children as a whole number from 1 to {MOST_CHILDREN}
          {described && `; below it is ${described.children}`}.
        </p>
      )}
    </div>
  );
}

/** The team's workers by name, then the families with open cases by reference. */
function whoMayKnow(board: readonly BoardWorker[], cases: Cases) {
  const workers = [...board].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const families = groupBy(
    Array.from({ length: cases.rows }, (_, row) => textAt(cases.columns.family, row)).flatMap(
      (family) => family ?? [],
    ),
    (family) => family,
  );
  return [
    ...workers.map(({ id, name }) => ({ value: id, label: name })),
    ...[...families]
      .sort(([a], [b]) => a.localeCompare(b, 'en-GB', { numeric: true }))
      .map(([family, all]) => ({
        value: family,
        label: `Family ${family}, ${count(all.length, 'open case')}`,
      })),
  ];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
