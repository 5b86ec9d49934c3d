import { defineService } from './define';
import { finishSteps } from './moves/finish-works';
import { permitSteps } from './moves/permit';
import { moneySteps } from './moves/refund';
import { reviewSteps } from './moves/review';
import { textsSteps } from './moves/texts';
import { watchSteps } from './moves/watch';
import { summaryOf } from './summary';
import { noticeAccepted, noticeFields, noticeSides, requireNotice } from './works/accept-notice';
import {
  type Application,
  applicationFields,
  applicationShape,
  paperIds,
  planOf,
  requireLicence,
} from './works/application';
import { worksDue } from './works/due';
import { chargesOf } from './works/money';
import { requirePeriod } from './works/period';
import { worksReaders } from './works/readers';
import { worksState } from './works/state';

const talk = { message: 'same', reply: 'same', note: 'same' } as const;
const steer = { handOver: 'same', takeOver: 'same' } as const;
const common = { ...talk, ...steer } as const;
const asked = { ...common, nudge: 'same', newPromise: 'same', withdraw: 'withdrawn', reject: 'rejected' } as const;

/** REN-1 … REN-11: from the application to the deposit's return; what it keeps of its own is in works/. */
export const renovation = defineService({
  kind: 'renovation',
  prefix: 'ZS',
  icon: 'works',
  group: 'works',
  first: 'received',
  sight: 'owners',
  readers: worksReaders,
  shared: ['engineering', 'finance', 'security'],
  screens: 'works',
  own: worksState,
  begin: (details, { now, settings }) => {
    const plan = planOf(details as Application);
    const money = chargesOf(plan, settings.works.charges);
    return worksState.parse({ plan, money, texts: { notice: noticeAccepted(now) } });
  },
  beside: noticeSides,
  due: worksDue,
  papers: paperIds,
  steps: {
    received: {
      phase: 'open',
      moves: {
        ...reviewSteps.received,
        ...permitSteps.received,
        ...textsSteps.received,
        ...moneySteps.received,
        ...asked,
      },
    },
    returned: {
      phase: 'waiting',
      at: 'received',
      moves: {
        ...reviewSteps.returned,
        ...permitSteps.returned,
        ...textsSteps.returned,
        ...moneySteps.returned,
        ...asked,
      },
    },
    settling: {
      phase: 'waiting',
      moves: {
        ...reviewSteps.settling,
        ...permitSteps.settling,
        ...textsSteps.settling,
        ...moneySteps.settling,
        ...common,
        nudge: 'same',
        reject: 'rejected',
      },
    },
    working: {
      phase: 'open',
      moves: {
        ...finishSteps.working,
        ...permitSteps.working,
        ...watchSteps.working,
        ...moneySteps.working,
        ...common,
      },
    },
    stopped: {
      phase: 'waiting',
      at: 'working',
      moves: { ...permitSteps.stopped, ...watchSteps.stopped, ...moneySteps.stopped, ...common },
    },
    finishing: {
      phase: 'open',
      moves: {
        ...finishSteps.finishing,
        ...permitSteps.finishing,
        ...watchSteps.finishing,
        ...moneySteps.finishing,
        ...common,
        nudge: 'same',
      },
    },
    passed: { phase: 'open', moves: { ...finishSteps.passed, ...moneySteps.passed, ...common, nudge: 'same' } },
    closed: { phase: 'done', moves: { note: 'same' } },
    rejected: { phase: 'done', moves: { note: 'same' } },
    withdrawn: { phase: 'done', moves: { note: 'same' } },
  },
  path: ['received', 'settling', 'working', 'finishing', 'passed', 'closed'],
  categories: ['renovation'],
  details: applicationShape,
  fields: [...applicationFields, ...noticeFields],
  refuses: (details, setting) => {
    requireNotice(details);
    requirePeriod(details as Application, setting);
    requireLicence(details as Application);
  },
  file: (all) => ({
    place: 'home',
    category: 'renovation',
    urgency: 'large',
    summary: summaryOf(all.description),
    words: `${all.description} ${all.contractor}`,
  }),
  facts: ['applicant', 'builder', 'contractor', 'licenceNo', 'licenceUntil', 'foreman', 'works', 'area', 'from', 'to'],
  examples: [
    {
      unit: '01900000-0000-7000-8000-000000000001',
      applicant: 'owner',
      builder: 'contractor',
      works: ['wet', 'power', 'painting'],
      area: 98,
      description: '全屋翻新，卫生间重做防水',
      from: '2026-12-01',
      to: '2027-03-10',
      contractor: '匠筑装饰有限公司',
      licenceNo: '91330106MA27XXXX1X',
      licenceUntil: '2028-06-30',
      foreman: '周大海',
      paper_ownership: ['01900000-0000-7000-8000-000000000002'],
      paper_identity: ['01900000-0000-7000-8000-000000000003'],
      paper_licence: ['01900000-0000-7000-8000-000000000004'],
      paper_qualification: ['01900000-0000-7000-8000-000000000005'],
      paper_skills: ['01900000-0000-7000-8000-000000000006'],
      paper_drawings: ['01900000-0000-7000-8000-000000000007'],
      paper_wetScheme: ['01900000-0000-7000-8000-000000000008'],
      contactName: '',
      contactPhone: '',
    },
  ],
});
