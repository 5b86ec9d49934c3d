import type { SurveyDefinition } from '@/lib/surveys/definition';
import { open, recommend, rows, say, scale, several, whyLow, wish, wishHint, yesNo } from './parts';

/** SUR-1: when a repair is done. */
export const afterVisit: SurveyDefinition = {
  pages: [
    {
      id: 'p1',
      questions: [
        scale('q1', 'repairs', say('您对这次维修满意吗？', 'How satisfied are you with this repair?')),
        whyLow('q2', 'q1', [
          { id: 'late', words: say('没有按约定时间上门', 'Came later than agreed') },
          { id: 'long', words: say('等的时间太长', 'The wait was too long') },
          { id: 'again', words: say('没修好或又坏了', 'Not mended, or broken again') },
          { id: 'mess', words: say('没有清理现场', 'Left a mess') },
          { id: 'charge', words: say('收费没有事先说清', 'The charge was not explained first') },
        ]),
        yesNo('q3', say('维修人员按约定的时间到了吗？', 'Did the repairer come at the agreed time?')),
        yesNo('q4', say('问题解决了吗？', 'Is the problem solved?')),
        scale(
          'q5',
          'attitude',
          say('您对维修人员的服务态度满意吗？', 'How satisfied are you with the repairer’s manner?'),
        ),
        open('q6', wish, wishHint),
      ],
    },
  ],
};

/** SUR-1: when a household has moved in. */
export const afterMoveIn: SurveyDefinition = {
  pages: [
    {
      id: 'p1',
      questions: [
        scale(
          'q1',
          'overall',
          say('您对入住时的服务满意吗？', 'How satisfied are you with the service when you moved in?'),
        ),
        whyLow('q2', 'q1', [
          { id: 'papers', words: say('要跑很多次', 'Had to come several times') },
          { id: 'wait', words: say('办理等候太久', 'The wait was too long') },
          { id: 'told', words: say('事情没有讲清楚', 'Things were not explained') },
          { id: 'faults', words: say('交付时的问题没人跟进', 'Nobody saw to the faults') },
        ]),
        rows('q3', say('请为下面各项打分', 'How satisfied are you with each of these?'), [
          ['attitude', say('前台接待和手续办理', 'Reception and paperwork')],
          ['fees', say('收费项目的说明', 'Explanation of charges')],
          ['works', say('装修手续的说明', 'Explanation of renovation rules')],
          ['facilities', say('水、电、电梯等设施', 'Water, power, lifts')],
        ]),
        several('q4', say('您还想了解什么？', 'What would you like to know more about?'), [
          { id: 'fees', words: say('收费和缴费方式', 'Charges and how to pay') },
          { id: 'parking', words: say('停车办理', 'Parking') },
          { id: 'fitting', words: say('装修规定', 'Renovation rules') },
          { id: 'online', words: say('网上报修和投诉', 'Repairs and complaints online') },
          { id: 'nothing', words: say('都清楚了', 'Nothing, all is clear'), alone: true },
        ]),
        open('q5', wish, wishHint),
      ],
    },
  ],
};

/** SUR-1: when an activity is over. */
export const afterActivity: SurveyDefinition = {
  pages: [
    {
      id: 'p1',
      questions: [
        scale('q1', 'culture', say('您对这次活动满意吗？', 'How satisfied are you with this activity?')),
        whyLow('q2', 'q1', [
          { id: 'time', words: say('时间安排不合适', 'A bad time') },
          { id: 'place', words: say('场地不合适', 'A bad place') },
          { id: 'content', words: say('内容没意思', 'Dull') },
          { id: 'order', words: say('现场组织乱', 'Badly organised') },
        ]),
        recommend(
          'q3',
          say('您有多大可能邀请邻居参加下一次活动？', 'How likely are you to bring a neighbour next time?'),
        ),
        several('q4', say('您希望多办哪些活动？', 'What would you like more of?'), [
          { id: 'children', words: say('亲子活动', 'For children and parents') },
          { id: 'elders', words: say('长者活动', 'For elders') },
          { id: 'sport', words: say('运动健身', 'Sport') },
          { id: 'feast', words: say('节日活动', 'Holidays') },
          { id: 'lessons', words: say('讲座和义诊', 'Talks and free health checks') },
        ]),
        open('q5', wish, wishHint),
      ],
    },
  ],
};

/** A beginning, where nothing that stands here fits. */
export const blank: SurveyDefinition = {
  pages: [
    {
      id: 'p1',
      questions: [
        scale(
          'q1',
          'overall',
          say('总的来说，您对本小区的物业服务满意吗？', 'Overall, how satisfied are you with the service here?'),
        ),
      ],
    },
  ],
};
