import type { Day } from '@/domain/month';

/** What is going to happen, by day. A task checks for itself whether it still applies. */
export interface Agenda {
  readonly at: (day: Day, task: () => void) => void;
  /** Runs everything of a day, including what that adds to the same day. */
  readonly run: (day: Day) => void;
}

export function newAgenda(): Agenda {
  const tasks = new Map<Day, (() => void)[]>();
  return {
    at: (day, task) => {
      const list = tasks.get(day);
      if (list) list.push(task);
      else tasks.set(day, [task]);
    },
    run: (day) => {
      const list = tasks.get(day);
      if (!list) return;
      for (let i = 0; i < list.length; i++) list[i]?.();
      tasks.delete(day);
    },
  };
}
