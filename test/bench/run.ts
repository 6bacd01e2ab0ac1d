import { parseArgs } from 'node:util';
import { benchLoad } from './load';

/**
 * npm run bench -- load [--rounds 7] [--only "Loadline"] [--json results.json]
 *
 * Every bench measures Loadline and its yardsticks in one run, in turn: only the ratios mean anything.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '7' },
    only: { type: 'string', multiple: true, default: [] },
    json: { type: 'string' },
  },
});
const options = { rounds: Number(values.rounds), only: values.only, json: values.json };

const benches: Record<string, (given: typeof options) => Promise<void>> = { load: benchLoad };

for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
  const bench = benches[name];
  if (!bench) throw new Error(`There is no bench "${name}": ${Object.keys(benches).join(', ')}.`);
  await bench(options);
}
