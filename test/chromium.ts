import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function findChromium(): string | undefined {
  return process.env.CHROMIUM ?? places.find((place) => existsSync(place));
}

/** How every test starts Chromium. Nothing but this machine can be reached from it. */
export function chromiumLaunch() {
  const executablePath = findChromium();
  return {
    ...(executablePath && { executablePath }),
    args: [
      '--no-proxy-server',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  };
}

/** Runs a command with nothing to read and its output in view; answers whether it could and ended well. */
function succeeds(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/** Makes sure there is a Chromium, installing Debian's where this user may; otherwise says what to do. */
export function prepareChromium(): void {
  if (findChromium()) return;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [command = '', ...args] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const installed =
    succeeds(command, [...args, 'update']) &&
    succeeds(command, [...args, 'install', '--yes', '--no-install-recommends', 'chromium']);
  if (installed && findChromium()) return;
  throw new Error(
    'The tests need Chromium: install it, on Debian with "sudo apt-get install chromium", or set CHROMIUM to the path of one.',
  );
}
