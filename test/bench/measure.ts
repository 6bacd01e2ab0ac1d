import type { Browser, BrowserContext, CDPSession, Page, Request } from 'playwright';
import type { Column, Run } from './table';

/** A middling office laptop on a middling connection. */
export const conditions = { cpuSlowdown: 4, kilobitsPerSecond: 9000, roundTripMs: 60 };
const viewport = { width: 1280, height: 900 };

export type Target = {
  name: string;
  url: string;
  /** The element that says the page shows what it is for. */
  ready: string;
  /** Measure the second visit, with whatever the first left in the browser. */
  secondVisit: boolean;
};

const columnList = [
  { key: 'kB', label: 'kB', decimals: 1 },
  { key: 'kBToReady', label: 'kB to ready', decimals: 1 },
  { key: 'jsKB', label: 'JS kB', decimals: 1 },
  { key: 'requests', label: 'requests', decimals: 0 },
  { key: 'fcp', label: 'FCP ms', decimals: 0 },
  { key: 'lcp', label: 'LCP ms', decimals: 0 },
  { key: 'tbt', label: 'TBT ms', decimals: 0 },
  { key: 'busy', label: 'busy ms', decimals: 0 },
  { key: 'ready', label: 'ready ms', decimals: 0 },
  { key: 'heapMB', label: 'heap MB', decimals: 1 },
  { key: 'shift', label: 'shift', decimals: 3 },
] as const;

export type LoadKey = (typeof columnList)[number]['key'];
export const columns: Column<LoadKey>[] = [...columnList];

type Seen = { fcp: number; lcp: number; ready: number; shift: number; tasks: [number, number][] };
type Probed = Window & { loadSeen: Seen };

/** Runs in the page before anything else and notes what happens when. */
function probe(selector: string): void {
  const seen: Seen = { fcp: 0, lcp: 0, ready: 0, shift: 0, tasks: [] };
  (window as unknown as Probed).loadSeen = seen;
  const observe = (type: string, use: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({
      type,
      buffered: true,
    });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.fcp = startTime;
  });
  observe('largest-contentful-paint', ({ startTime }) => {
    seen.lcp = startTime;
  });
  observe('longtask', ({ startTime, duration }) => seen.tasks.push([startTime, duration]));
  observe('layout-shift', (entry) => {
    seen.shift += (entry as PerformanceEntry & { value: number }).value;
  });
  const look = () => {
    const element = document.querySelector(selector);
    const box = element?.checkVisibility() ? element.getBoundingClientRect() : undefined;
    if (box && box.width + box.height > 0) seen.ready = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function openThrottled(context: BrowserContext): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const bytesPerSecond = (conditions.kilobitsPerSecond * 1000) / 8;
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: conditions.cpuSlowdown });
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: conditions.roundTripMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await cdp.send('Performance.enable');
  return { page, cdp };
}

async function taskTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Opens the page and waits until it is ready and the network and the machine have fallen quiet. */
async function visit(page: Page, { name, url, ready }: Target): Promise<void> {
  // tsx names functions with a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value;');
  await page.addInitScript(probe, ready);
  await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
  await page
    .waitForFunction(() => (window as unknown as Probed).loadSeen.ready > 0, null, {
      polling: 200,
      timeout: 60_000,
    })
    .catch(() => {
      throw new Error(`${name}: nothing visible matches ${ready}`);
    });
  await page.waitForLoadState('networkidle', { timeout: 30_000 }).catch(() => undefined);
  await page.waitForTimeout(1000);
}

type Weight = { kB: number; script: boolean; end: number };

/** What a request brought over the wire; nothing if the browser had it already, which shows as a negative size. */
async function weigh(request: Request): Promise<Weight[]> {
  const sizes = await request.sizes().catch(() => undefined);
  if (!sizes || sizes.responseBodySize < 0) return [];
  const response = await request.response().catch(() => undefined);
  const { startTime, responseEnd } = request.timing();
  const script = /javascript/.test(response?.headers()['content-type'] ?? '');
  return [{ kB: sizes.responseBodySize / 1000, script, end: startTime + responseEnd }];
}

/** Loads a target once in a fresh browser profile. */
export async function measure(browser: Browser, target: Target): Promise<Run<LoadKey>> {
  const context = await browser.newContext({ viewport });
  try {
    if (target.secondVisit) {
      const first = await context.newPage();
      await visit(first, target);
      await first.close();
    }
    const { page, cdp } = await openThrottled(context);
    const requests: Request[] = [];
    context.on('requestfinished', (request) => {
      if (request.url().startsWith('http')) requests.push(request);
    });
    const before = await taskTime(cdp);
    await visit(page, target);

    const seen = await page.evaluate(() => ({
      ...(window as unknown as Probed).loadSeen,
      origin: performance.timeOrigin,
    }));
    const busy = (await taskTime(cdp)) - before;
    await cdp.send('HeapProfiler.collectGarbage');
    const heap = await cdp.send('Runtime.getHeapUsage');
    const weights = (await Promise.all(requests.map(weigh))).flat();
    const kB = (list: Weight[]) => list.reduce((sum, weight) => sum + weight.kB, 0);
    return {
      kB: kB(weights),
      kBToReady: kB(weights.filter(({ end }) => end <= seen.origin + seen.ready)),
      jsKB: kB(weights.filter(({ script }) => script)),
      requests: weights.length,
      fcp: seen.fcp,
      lcp: seen.lcp,
      tbt: seen.tasks.reduce((sum, [start, duration]) => {
        const blocked = start + duration - Math.max(start, seen.fcp) - 50;
        return sum + Math.max(0, blocked);
      }, 0),
      busy,
      ready: seen.ready,
      heapMB: (heap.usedSize + (heap.backingStorageSize ?? 0)) / 1e6,
      shift: seen.shift,
    };
  } finally {
    await context.close();
  }
}
