import type { SurveyDefinition } from '@/lib/surveys/definition';
import { open, recommend, rows, say, scale, whyLow, wish, wishHint } from './parts';

/** SUR-1: what every household is asked twice a year. */
export const halfYear: SurveyDefinition = {
  pages: [
    {
      id: 'p1',
      title: say('总体评价', 'Overall'),
      questions: [
        scale(
          'q1',
          'overall',
          say('总的来说，您对本小区的物业服务满意吗？', 'Overall, how satisfied are you with the service here?'),
        ),
        whyLow('q2', 'q1', [
          { id: 'slow', words: say('反映的问题处理慢', 'Problems take too long') },
          { id: 'again', words: say('问题反复出现', 'The same problems come back') },
          { id: 'attitude', words: say('服务态度不好', 'Unfriendly service') },
          { id: 'fees', words: say('收费不清楚', 'Charges are unclear') },
          { id: 'news', words: say('通知不及时', 'News comes too late') },
        ]),
      ],
    },
    {
      id: 'p2',
      title: say('分项评价', 'Service by service'),
      questions: [
        rows('q3', say('请为下面各项服务打分', 'How satisfied are you with each of these?'), [
          ['attitude', say('服务态度', 'Attitude of staff')],
          ['repairs', say('维修服务', 'Repairs')],
          ['facilities', say('电梯、水电等设施', 'Lifts, water, power')],
          ['security', say('门岗和公共秩序', 'Gate and order')],
          ['parking', say('车辆停放', 'Parking')],
          ['cleaning', say('清洁卫生', 'Cleaning')],
          ['greening', say('绿化养护', 'Greenery')],
          ['fees', say('收费与公示', 'Charges and their publication')],
          ['culture', say('社区活动', 'Community activities')],
        ]),
      ],
    },
    {
      id: 'p3',
      title: say('建议', 'Suggestions'),
      questions: [
        recommend(
          'q4',
          say(
            '您有多大可能向亲友推荐本小区的物业服务？',
            'How likely are you to recommend our service to friends or family?',
          ),
        ),
        open('q5', wish, wishHint),
      ],
    },
  ],
};
