import { newId } from '@/lib/id';
import { testMoment } from '../../moment';
import { mark } from './marks';
import type { Person } from './people';
import type { State } from './state';

type Of = { state: State; community: string; clerk: Person };
type Notice = { of: string; state: 'out' | 'draft' | 'withdrawn' };

/** Notices and articles of both communities: what hangs, what is not out yet, what residents read and what only staff do. */
export async function plantNotices(state: State, cuihu: string, fenglin: string, clerk: Person) {
  await tidyNotices(state);
  const here = { state, community: cuihu, clerk };
  const notices = {
    home: await notice(here, { of: 'homenotice', state: 'out' }),
    draft: await notice(here, { of: 'draftnotice', state: 'draft' }),
    withdrawn: await notice(here, { of: 'gonenotice', state: 'withdrawn' }),
    abroad: await notice({ ...here, community: fenglin }, { of: 'notice', state: 'out' }),
  };
  const articles = {
    home: await article(here, 'guide', true),
    inside: await article(here, 'inside', false),
    abroad: await article({ ...here, community: fenglin }, 'guideabroad', true),
  };
  return { notices, articles };
}

async function notice({ state, community, clerk }: Of, { of, state: is }: Notice): Promise<string> {
  const id = newId();
  const out = is === 'draft' ? null : testMoment;
  await state.query(
    `insert into notices (id, community_id, title, body, state, reason, published_at, ends_at)
     values ($1, $2, $3, $3, $4, $5, $6::timestamptz - interval '20 days', $7::timestamptz + interval '1 day')`,
    [id, community, mark(of), is, is === 'withdrawn' ? mark(of) : null, out, testMoment],
  );
  const step =
    'insert into notice_steps (id, community_id, notice_id, what, person_id, words, at) values ($1, $2, $3, $4, $5, $6, $7)';
  await state.query(step, [newId(), community, id, 'withdrawn', clerk.id, mark(of), testMoment]);
  return id;
}

async function article({ state, community, clerk }: Of, of: string, open: boolean): Promise<string> {
  const id = newId();
  const words = [id, community, mark(of), open, testMoment, clerk.id];
  await state.query(
    `insert into articles (id, community_id, kind, title, body, public, version, saved_at, saved_by)
     values ($1, $2, 'howTo', $3, $3, $4, 1, $5, $6)`,
    words,
  );
  await state.query(
    `insert into article_versions (article_id, community_id, version, kind, title, body, public, change, saved_at, saved_by)
     values ($1, $2, 1, 'howTo', $3, $3, $4, $3, $5, $6)`,
    words,
  );
  return id;
}

/** Takes away what earlier rounds left, and what the matrix wrote. */
export async function tidyNotices(state: State): Promise<void> {
  const notices = "select id from notices where title like 'qz%zq' or title = 'matrix'";
  for (const table of ['notice_reads', 'notice_steps'])
    await state.query(`delete from ${table} where notice_id in (${notices})`);
  await state.query("delete from notices where title like 'qz%zq' or title = 'matrix'");
  const articles = "select id from articles where title like 'qz%zq' or title = 'matrix'";
  for (const table of ['article_terms', 'article_versions'])
    await state.query(`delete from ${table} where article_id in (${articles})`);
  await state.query("delete from articles where title like 'qz%zq' or title = 'matrix'");
}
