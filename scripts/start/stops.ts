import { say } from './say';

/** What has to be ended when the launcher ends, last begun first. */
export type Stops = ReturnType<typeof makeStops>;

export function makeStops() {
  const steps: (() => unknown)[] = [];
  const hard: (() => unknown)[] = [];
  let begun = false;
  return {
    /** A thing begun while all is being stopped is ended at once. */
    add(step: () => unknown, atOnce?: () => unknown) {
      if (atOnce) hard.push(atOnce);
      if (begun) Promise.resolve(step()).catch(complain);
      else steps.push(step);
    },
    /** Keeps a start from going on when it was called off. */
    check() {
      if (begun) throw new Error('called off.');
    },
    get begun() {
      return begun;
    },
    /** Waits for nothing. */
    runHard() {
      for (const step of hard) step();
    },
    async run() {
      begun = true;
      for (const step of steps.splice(0).reverse()) await Promise.resolve().then(step).catch(complain);
    },
  };
}

function complain(error: Error) {
  say('stop', error.message);
}
