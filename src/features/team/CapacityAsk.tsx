import { useState } from 'react';
import { useSetView, useView } from '@/address/view';
import { MOST_CHILDREN } from '@/domain/capacity/roomRequest';
import { type CaseType, caseTypes, caseTypeWords } from '@/domain/worker';
import { Select } from '@/ui/Select';
import styles from './Capacity.module.css';

const numbers = Array.from({ length: MOST_CHILDREN }, (_, i) => String(i + 1));

/** Where one worker could take a group: what is asked stands in the address, and the answer beside it. */
export function CapacityAsk({ answer }: { answer: string | undefined }) {
  const { room } = useView();
  const setView = useSetView();
  /** The number chosen before there is a kind to go with it. */
  const [chosen, setChosen] = useState('1');
  const children = room ? String(room.children) : chosen;
  const ask = (type: CaseType, number: string) =>
    setView({ room: { type, children: Number(number) } }, { replace: true });
  return (
    <div className={styles.ask}>
      <Select
        label="Where one worker could take"
        value={children}
        options={numbers.map((number) => ({ value: number, label: number }))}
        onChange={(number) => {
          setChosen(number);
          if (room) ask(room.type, number);
        }}
      />
      <Select<CaseType | ''>
        label="of the kind"
        value={room?.type ?? ''}
        options={[
          { value: '', label: 'any: all teams' },
          ...caseTypes.map((type) => ({
            value: type,
            label: caseTypeWords[type][children === '1' ? 'one' : 'many'],
          })),
        ]}
        onChange={(type) => {
          if (type === '') setView({ room: undefined }, { replace: true });
          else ask(type, children);
        }}
      />
      <p role="status" aria-label="Teams found" className={styles.answer}>
        {answer}
      </p>
    </div>
  );
}
