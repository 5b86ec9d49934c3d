import { articles } from '@/db/seed/estate/knowledge';
import { newId } from '@/lib/id';
import { saveArticle, writeArticle } from '@/lib/knowledge/save';
import type { Ids } from './lay';
import type { Stage } from './stage';

const DAY = 86_400_000;
const writers = { cuihu: ['liu-fang', 'zhao-lihua'], fenglin: ['guo-jingwen', 'he-hongxia'] } as const;

/** The knowledge base, written some weeks ago by a clerk; one article since put right by the lead. */
export async function layKnowledge({ stage, ids, now }: { stage: Stage; ids: Ids; now: Date }): Promise<void> {
  for (const [nth, { community, was, ...words }] of articles.entries()) {
    const [writer, lead] = writers[community];
    const at = new Date(now.getTime() - (40 - nth) * DAY);
    const id = newId();
    const first = { ...words, body: was?.body ?? words.body, change: '' };
    await writeArticle(await stage.as(writer, at), ids.community.get(community) as string, id, first);
    if (was)
      await saveArticle(await stage.as(lead, new Date(now.getTime() - 5 * DAY)), id, 1, {
        ...words,
        change: was.change,
      });
  }
}
