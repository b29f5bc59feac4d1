// Properties are tried on the same random values in every run, so that a red run is one that anybody can repeat.
// `SEED=random npm run unit` looks for new counterexamples, `SEED=123 npm run unit` repeats one.

import fc from 'fast-check'

const wanted = process.env.SEED

if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted ?? 20261122) })
