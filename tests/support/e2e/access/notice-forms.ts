import { newId } from '@/lib/id';
import type { Given } from './forms';
import type { Form } from './send';
import { surveyAnswerForms } from './survey-answer-forms';
import { surveyBuildForms } from './survey-build-forms';
import { surveyPublicForms } from './survey-public-forms';
import { surveyResultForms } from './survey-result-forms';
import { surveySendForms } from './survey-send-forms';

const words = 'matrix';
const written: Form = {
  topic: 'other',
  to: 'all',
  title: words,
  body: words,
  send: 'now',
  endsAt: '2031-01-01T10:00',
};
const ofNotice = ({ ground }: Given): Form => ({ notice: ground.notices.home, version: '99' });
const ofArticle = ({ ground }: Given): Form => ({ article: ground.articles.home, version: '99' });
const article: Form = { kind: 'howTo', title: words, body: words };

/** What the rows of table-notices.ts post, and of the surveys that hang beside them. */
export const noticeForms: Record<string, (given: Given) => Form> = {
  ...surveyAnswerForms,
  ...surveyPublicForms,
  ...surveyResultForms,
  ...surveySendForms,
  ...surveyBuildForms,
  'draftNotice community': ({ ground }) => ({ $key: newId(), community: ground.cuihu.community, ...written }),
  'draftNotice buildings': ({ ground }) => ({
    $key: newId(),
    community: ground.cuihu.community,
    ...written,
    to: 'some',
    buildings: ground.fenglin.building,
  }),
  'changeNotice notice': (given) => ({ ...ofNotice(given), ...written }),
  'postNotice notice': ofNotice,
  'approve notice': ofNotice,
  'refuse notice': (given) => ({ ...ofNotice(given), reason: words }),
  'review notice': ofNotice,
  'correct notice': (given) => ({ ...ofNotice(given), title: words, body: words }),
  'withdrawPosted notice': (given) => ({ ...ofNotice(given), reason: words }),
  'markNoticeRead notice': ({ ground }) => ({ notice: ground.notices.home }),
  'newArticle community': ({ ground }) => ({ $key: newId(), community: ground.cuihu.community, ...article }),
  'changeArticle article': (given) => ({ ...ofArticle(given), ...article }),
  'bringBack article': (given) => ({ ...ofArticle(given), older: '1' }),
  'putAway article': (given) => ({ ...ofArticle(given), away: 'yes' }),
};
