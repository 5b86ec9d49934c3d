import { drawPlaces } from '@/lib/charts/places';
import type { Question } from '../definition';
import { placesOf } from '../figures/places';
import { sayText } from '../say-text';
import type { Places } from '../tally';
import type { ResultPart } from './part';
import { count, percent, type Saying, score, share } from './say';

type Ranking = Extract<Question, { type: 'ranking' }>;

/** What people put first, and the mean place of each option (SUR-6). Counts of before kept no places: they say nothing. */
export function sayRanking(saying: Saying, question: Ranking, counted: Places | undefined): ResultPart[] {
  const { t, locale } = saying;
  const labels = new Map(question.options.map(({ id, words }) => [id, sayText(words, locale)]));
  const ranked = placesOf(counted ?? {}).map((one) => ({ ...one, label: labels.get(one.option) ?? one.option }));
  const [best] = ranked;
  if (!best) return [];
  const top = ranked.reduce((most, one) => (one.first > most.first ? one : most), best);
  const places = best.counts.map((_, at) => t('ranking.place', { place: at + 1 }));
  const title = sayText(question.title, locale);
  const said = {
    n: best.n,
    choice: top.label,
    share: percent(top.first),
    best: best.label,
    mean: best.mean.toFixed(2),
  };
  return [
    {
      ...{ id: `q-${question.id}`, title, note: t('ranking.note') },
      sentence: t(top === best ? 'ranking.says' : 'ranking.differs', said),
      chart: drawPlaces(
        title,
        ranked.map(({ label, mean, counts }) => ({ label, text: mean.toFixed(2), counts })),
        places,
      ),
      head: [t('head.choice'), t('ranking.mean'), t('ranking.first'), ...places],
      lines: ranked.map(({ option, label, mean, first, counts }) => ({
        ...{ id: option, label },
        cells: [score(mean, 2), share(first), ...counts.map(count)],
      })),
    },
  ];
}
