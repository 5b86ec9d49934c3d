import { createHash } from 'node:crypto';
import { appid } from './account';

/** What goes wrong for somebody, at the exchange of their code. Anybody else is an account like any other. */
export const troubles = {
  snapshot: 'looks at a snapshot of the page: their openid is a passing one',
  used: 'comes with a code that was used already, the first time (40163)',
  stale: 'always comes with a code that has run out (40029)',
  busy: 'meets a system that is busy (-1)',
  quota: 'comes when the minute’s calls are spent (45011)',
  slow: 'waits eight seconds for an answer',
  broken: 'gets half an answer',
} as const;

export type Trouble = keyof typeof troubles;

/** The trouble a persona's name begins with: `used-2` is in the same trouble as `used`. */
export const troubleOf = (persona: string) =>
  (Object.keys(troubles) as Trouble[]).find((one) => persona.split('-')[0] === one);

/** 28 characters that begin with an o, as WeChat's are; always the same for one persona. */
export const openidOf = (persona: string) =>
  `o${createHash('sha256').update(`${appid} ${persona}`).digest('base64url').slice(0, 27)}`;
