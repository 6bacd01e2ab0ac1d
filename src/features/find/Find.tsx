import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { addressOf, type Place } from '@/address/place';
import { monthInView, unitInView, writeSearch, writeView } from '@/address/schema';
import { useKept, usePath, useView } from '@/address/view';
import { useOpenCases, useOpenWorkers, useSession, useUnitTree } from '@/data/queries';
import type { Cases } from '@/domain/facts';
import { dayOfTime } from '@/domain/instant';
import type { Loaded } from '@/domain/missing';
import { monthOfDay } from '@/domain/month';
import { FindBox } from '@/ui/FindBox';
import { caseThings } from './caseThings';
import { matching } from './matching';
import { measureThings, type Thing, unitThings, workerThings } from './things';

interface FindProps {
  /** The screens, by path. */
  pages: readonly { readonly to: string; readonly label: string }[];
  /** What was gone to before, the last first, by the ids of what was found. */
  recent: readonly string[];
  onRecent: (id: string) => void;
  onClose: () => void;
}

/** Anything by its name: screens, units, measures, workers as far as open; in one's own team a case by its whole reference. */
export function Find(props: FindProps) {
  const tree = useUnitTree();
  const { unit } = useSession();
  return tree.byId.get(unit)?.kind === 'team' ? (
    <FindInTeam {...props} />
  ) : (
    <FindAmong {...props} />
  );
}

function FindInTeam(props: FindProps) {
  return <FindAmong {...props} cases={useOpenCases()} />;
}

/** At most so many are listed: whoever sees more types another letter. */
const MOST = 40;

function FindAmong({
  pages,
  recent,
  onRecent,
  onClose,
  cases,
}: FindProps & { cases?: Loaded<Cases> }) {
  const [wanted, setWanted] = useState('');
  const router = useRouter();
  const session = useSession();
  const tree = useUnitTree();
  const workers = useOpenWorkers();
  const view = useView();
  const kept = useKept();
  const unit = unitInView(usePath().team ?? view.unit, tree);
  const to = (place: Place) => addressOf(place, { kept, session, tree });
  const month = monthOfDay(dayOfTime(session.extract));
  const people =
    workers.state === 'ready'
      ? workerThings(workers.data, month, tree, (team, worker) =>
          to({ page: 'team', unit: team, worker }),
        )
      : [];
  const screens = pages.map(({ to: path, label }): Thing => {
    const search = writeView({ ...kept, unit: unit.id === tree.root.id ? undefined : unit.id });
    return {
      id: `page ${path}`,
      label,
      also: 'page',
      detail: 'page',
      address: `${path}${writeSearch(search)}`,
    };
  });
  const things = [
    ...screens,
    ...unitThings(tree, monthInView(view, session), ({ id, kind }) =>
      to({ page: kind === 'team' ? 'team' : 'overview', unit: id }),
    ),
    ...measureThings(unit, (measure) => to({ page: 'measure', measure, unit: unit.id })),
    ...people,
  ];
  const board = to({ page: 'team', unit: session.unit });
  const ownCases =
    cases?.state === 'ready' ? caseThings(cases.data, session.unit, wanted, people, board) : [];
  const before = recent.flatMap((id) => things.find((thing) => thing.id === id) ?? []);
  const found =
    wanted.trim() === ''
      ? [...before, ...screens.filter((screen) => !before.includes(screen))]
      : [...ownCases, ...matching(things, wanted)].slice(0, MOST);
  return (
    <FindBox
      label="Find anything"
      placeholder="A team, a worker, a measure, a page"
      wanted={wanted}
      onWant={setWanted}
      found={found}
      empty={`Nothing that is open to you is called “${wanted.trim()}”.`}
      note={noteOf(workers.state === 'ready' ? undefined : workers.sentence, cases)}
      onChoose={(id) => {
        const chosen = found.find((thing) => thing.id === id);
        onClose();
        if (!chosen) return;
        if (!ownCases.includes(chosen)) onRecent(id);
        router.history.push(chosen.address);
      }}
      onClose={onClose}
    />
  );
}

/** What cannot be found, or not in part. */
function noteOf(
  noWorkers: string | undefined,
  cases: Loaded<Cases> | undefined,
): string | undefined {
  if (noWorkers) return `No worker is found: ${noWorkers}`;
  if (!cases) return undefined;
  return cases.state === 'ready'
    ? 'A case of your team is found by its whole reference.'
    : `No case is found: ${cases.sentence}`;
}
