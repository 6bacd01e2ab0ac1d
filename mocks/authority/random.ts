import { uniformFloat32 } from 'pure-rand/distribution/uniformFloat32';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance from a seed: the same seed gives the same sequence, whatever the machine. */
export interface Random {
  /** Uniform, from 0 to below 1. */
  readonly share: () => number;
  readonly chance: (probability: number) => boolean;
  /** A whole number from the first to the last, both included. */
  readonly whole: (first: number, last: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** One of the options, each as likely as its weight says. */
  readonly weighted: <T>(options: readonly (readonly [T, number])[]) => T;
  /** A waiting time with a mean. */
  readonly wait: (mean: number) => number;
  /** A count of things that happen independently, with a mean. */
  readonly count: (mean: number) => number;
}

export function randomFrom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const share = () => uniformFloat32(generator);
  const whole = (first: number, last: number) => first + Math.floor(share() * (last - first + 1));
  return {
    share,
    whole,
    chance: (probability) => share() < probability,
    pick: <T>(list: readonly T[]) => list[whole(0, list.length - 1)] as T,
    weighted: <T>(options: readonly (readonly [T, number])[]) => {
      let left = share() * options.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [option, weight] of options) {
        left -= weight;
        if (left < 0) return option;
      }
      return options[0]?.[0] as T;
    },
    wait: (mean) => -mean * Math.log(1 - share()),
    count: (mean) => {
      const floor = Math.exp(-mean);
      let product = share();
      let count = 0;
      while (product > floor) {
        product *= share();
        count += 1;
      }
      return count;
    },
  };
}
