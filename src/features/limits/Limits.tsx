import { useRef, useState } from 'react';
import { useCrumbs } from '@/address/links';
import { monthInView, unitInView } from '@/address/schema';
import { useSetView, useView } from '@/address/view';
import { useEntries, useRecords, useSession, useTryAgain, useUnitTree } from '@/data/queries';
import { count, formatMonth, listWords } from '@/domain/format';
import { approverWords } from '@/domain/limits/approval';
import type { Limit } from '@/domain/limits/limit';
import { waitingProposals } from '@/domain/limits/proposals';
import { measureOf } from '@/domain/measures/catalogue';
import { limitMeasures } from '@/domain/measures/measure';
import { workersNotRead } from '@/domain/missing';
import type { Unit, UnitTree } from '@/domain/unit';
import { Breadcrumb } from '@/ui/Breadcrumb';
import { PageTitle } from '@/ui/PageTitle';
import { BesidePanel } from '@/ui/SidePanel';
import { TryAgain } from '@/ui/TryAgain';
import { ChangeLink } from './ChangeLink';
import { KeptWords } from './KeptWords';
import { LimitPanel } from './LimitPanel';
import styles from './Limits.module.css';
import { OfferIntro } from './Offer';
import { Programmes } from './Programmes';
import { Proposals } from './Proposals';
import { limitsHere, type MeasureLimits } from './questions';
import { Section } from './Section';

/** Every limit that applies to a unit in a month, why, and the way to change it. */
export function Limits() {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { records, workers } = useRecords();
  const tryAgain = useTryAgain();
  const view = useView();
  const setView = useSetView();
  const crumbs = useCrumbs();
  const [done, setDone] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const tell = (sentence: string) => {
    setDone(sentence);
    status.current?.focus();
  };
  const unit = unitInView(view.unit, tree);
  const month = monthInView(view, session);
  const all = limitMeasures.map((id) => limitsHere(id, unit, month, entries, tree));
  const proposals = waitingProposals(entries).filter((limit) => concerns(limit, unit, tree));
  return (
    <BesidePanel
      panel={
        view.limit && (
          <LimitPanel
            key={JSON.stringify(view.limit)}
            opening={view.limit}
            unit={unit}
            onSaved={(sentence) => {
              tell(sentence);
              setView({ limit: undefined });
            }}
            onClose={() => setView({ limit: undefined })}
          />
        )
      }
    >
      <PageTitle
        title="Limits"
        detail={`${unit.name} · ${formatMonth(month)}`}
        breadcrumb={unit.parent === null ? undefined : <Breadcrumb items={crumbs(unit.id)} />}
      >
        {stateWords(all, proposals, unit, tree)}
      </PageTitle>
      {workers.state === 'failed' && (
        <TryAgain onTry={tryAgain}>
          {workersNotRead} {workers.sentence}
        </TryAgain>
      )}
      <p role="status" className={styles.done} ref={status} tabIndex={-1}>
        {done}
      </p>
      <div className={styles.page}>
        <p className={styles.intro}>
          Every limit is the authority’s own: none is national. Of those that apply the most
          specific counts, then the newest; exactly at a limit is not over. Anyone can propose one;
          it is put in force one level up.{' '}
          <ChangeLink
            limit={{ kind: 'new', measure: 'caseload' }}
            what="of any measure, unit, role or kind of work"
          >
            Set {all.some(({ isSet }) => isSet) ? 'another' : 'a'} limit
          </ChangeLink>
        </p>
        {all.some(({ isSet }) => !isSet) && <OfferIntro />}
        <Proposals proposals={proposals} onDone={tell} />
        {all.map((limits) => (
          <Section
            key={limits.measure}
            limits={limits}
            unit={unit}
            month={month}
            evidence={{ records, entries, tree }}
            onDone={setDone}
          />
        ))}
        <Programmes onDone={tell} />
        <KeptWords onDone={tell} />
      </div>
    </BesidePanel>
  );
}

/** Whether a limit has a say in a unit or below it. */
function concerns({ scope }: Limit, unit: Unit, tree: UnitTree): boolean {
  return (
    scope.unit === undefined ||
    tree.isWithin(unit.id, scope.unit) ||
    tree.isWithin(scope.unit, unit.id)
  );
}

/** "8 limits are in force for Westmere. One proposal waits for a senior leader." */
function stateWords(
  all: readonly MeasureLimits[],
  proposals: readonly Limit[],
  unit: Unit,
  tree: UnitTree,
): string {
  const number = new Set(
    all.flatMap(({ answers }) => answers.flatMap(({ won }) => won?.entry ?? [])),
  ).size;
  const without = all.filter(({ isSet }) => !isSet).map(({ measure }) => measureOf(measure).noun);
  const set =
    number === 0
      ? `No limit is set for ${unit.name} yet, so its figures have no status.`
      : `${count(number, 'limit')} ${number === 1 ? 'is' : 'are'} in force for ${unit.name}.`;
  const missing = number > 0 && without.length > 0 ? ` None is set on ${listWords(without)}.` : '';
  const [first] = proposals;
  if (!first) return `${set}${missing}`;
  const waits =
    proposals.length === 1
      ? `1 proposal waits for ${approverWords(first.scope.unit, tree)}.`
      : `${proposals.length} proposals wait for a decision.`;
  return `${set}${missing} ${waits}`;
}
