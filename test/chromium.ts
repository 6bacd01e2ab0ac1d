import { execFileSync } from 'node:child_process';
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

function succeeds(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Makes sure there is a Chromium, installing Debian's where this user may; otherwise says what to do. */
export function prepareChromium(): void {
  if (findChromium()) return;
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const mayInstall =
    succeeds('apt-get', '--version') && (prefix.length === 0 || succeeds('sudo', '-n', 'true'));
  if (!mayInstall) {
    throw new Error(
      'The tests need Chromium: install it, on Debian with "sudo apt-get install chromium", or set CHROMIUM to its path.',
    );
  }
  const asRoot = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  for (const step of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    const [command = '', ...args] = [...asRoot, ...step];
    execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  }
  if (!findChromium()) throw new Error('apt-get installed no Chromium where it is looked for.');
}
