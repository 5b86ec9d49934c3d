import { defineService } from './define';
import { permitSteps } from './moves/permit';
import { smallSteps } from './moves/small-works';
import { onGoing } from './moves/watch';
import { summaryOf } from './summary';
import { noticeAccepted, noticeSides, requireNotice } from './works/accept-notice';
import { worksDue } from './works/due';
import { shortNotice } from './works/notice';
import { worksReaders } from './works/readers';
import { requireSmallPeriod, type SmallFiling, smallFields, smallKinds, smallShape } from './works/small';
import { worksState } from './works/state';

const talk = { message: 'same', reply: 'same', note: 'same' } as const;
const steer = { handOver: 'same', takeOver: 'same' } as const;
const common = { ...talk, ...steer } as const;

/** REN-12: works of three days at most: one page and the notice; no drawings, no deposit. Rounds and stops hold as for the large. */
export const smallWorks = defineService({
  kind: 'smallWorks',
  prefix: 'XZ',
  icon: 'painting',
  group: 'works',
  first: 'filed',
  sight: 'owners',
  readers: worksReaders,
  shared: ['engineering', 'security'],
  screens: 'works',
  own: worksState,
  begin: (details, { now }) =>
    worksState.parse({ plan: planOf(details as SmallFiling), texts: { notice: noticeAccepted(now) } }),
  beside: noticeSides,
  due: worksDue,
  steps: {
    filed: {
      phase: 'open',
      moves: { ...smallSteps.filed, ...common, nudge: 'same', newPromise: 'same', withdraw: 'withdrawn' },
    },
    working: {
      phase: 'open',
      moves: { ...smallSteps.working, ...permitSteps.working, ...onGoing, stopWorks: 'stopped', ...common },
    },
    stopped: {
      phase: 'waiting',
      at: 'working',
      moves: { ...permitSteps.stopped, ...onGoing, resumeWorks: 'working', ...common },
    },
    closed: { phase: 'done', moves: { note: 'same' } },
    rejected: { phase: 'done', moves: { note: 'same' } },
    withdrawn: { phase: 'done', moves: { note: 'same' } },
  },
  path: ['filed', 'working', 'closed'],
  categories: smallKinds,
  details: smallShape,
  fields: smallFields,
  refuses: (details, setting) => {
    requireSmallPeriod(details as SmallFiling, setting);
    requireNotice(details, shortNotice);
  },
  file: (asked) => ({
    place: 'home',
    category: asked.category,
    urgency: 'ordinary',
    summary: summaryOf(asked.description),
    words: `${asked.description} ${asked.contractor}`,
  }),
  facts: ['builder', 'contractor', 'workers', 'from', 'to'],
  examples: [
    {
      unit: '01900000-0000-7000-8000-000000000001',
      category: 'aircon',
      description: '客厅装一台柜式空调',
      from: '2026-12-01',
      to: '2026-12-02',
      builder: 'contractor',
      contractor: '清风家电安装部',
      workers: 2,
      contactName: '',
      contactPhone: '',
    },
  ],
});

const planOf = ({ category, builder, from, to }: SmallFiling) => ({ works: [category], builder, from, to });
