import type { Guard } from './guards';

/** What guards the ways out of the portal and what did not go out by them. */
export const tellingGuards: Guard[] = [
  {
    of: 'dead letters are sent again and let go by who leads there',
    file: 'lib/telling/dead-acts.ts',
    from: 'if (!leadsIn(viewer, communityId)) throw notFound();',
    to: '',
    caught: 'sendLettersAgain own: clerk met already',
  },
  {
    of: 'the ways out of the portal are set by who leads there',
    file: 'lib/telling/office-channels.ts',
    from: 'if (!leadsIn(viewer, communityId)) throw notFound();',
    to: '',
    caught: 'endRobot own: clerk met already',
  },
];
