import os from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

function cpuTimes(): { busy: number; all: number } {
  const times = os.cpus().map((cpu) => cpu.times);
  const idle = times.reduce((sum, time) => sum + time.idle, 0);
  const all = times.reduce(
    (sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq,
    0,
  );
  return { busy: all - idle, all };
}

/** Waits, at most half a minute, until other programs leave three quarters of the processors alone. */
export async function waitForCalm(): Promise<void> {
  for (let tries = 0; tries < 30; tries++) {
    const before = cpuTimes();
    await pause(1000);
    const after = cpuTimes();
    if (after.busy - before.busy < 0.25 * (after.all - before.all)) return;
  }
}
