import { readAuthority } from './reading';

/** Reads the authorities of the seeds it is started with, one after the other. */
for (const seed of process.argv.slice(2)) process.send?.(readAuthority(Number(seed)));
