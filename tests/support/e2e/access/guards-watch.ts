import type { Guard } from './guards';

/** What guards the state of the program and what is done about it. */
export const watchGuards: Guard[] = [
  {
    of: 'the state of the program is for administrators',
    file: 'app/(admin)/admin/settings/health/page.tsx',
    from: 'if (!watchesIn(viewer, community.id)) return refusePage(viewer, PATH);',
    to: '',
    caught: '/admin/settings/health ?c=cuihu: the refusal of clerk is not on record',
  },
  {
    of: 'failed jobs are tried again by administrators',
    file: 'lib/watch/dead-jobs.ts',
    from: 'if (!watchesIn(viewer, communityId)) throw notFound();\n  const row',
    to: 'const row',
    caught: 'tryJobAgain own: clerk met already',
  },
];
