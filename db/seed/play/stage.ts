import { openSession, sessionHash } from '@/lib/people/session';
import { type Viewer, viewerOf } from '@/lib/viewer';
import type { Ids } from './lay';

const DAYS = 400;

/** Everybody of the estate as a viewer at any moment of the story, each through a session of their own. */
export function openStage(ids: Ids, start: Date) {
  const sessions = new Map<string, Promise<Viewer>>();
  return {
    async as(slug: string, now: Date): Promise<Viewer> {
      const known = sessions.get(slug) ?? enterStage(ids.person.get(slug), start, now, slug);
      sessions.set(slug, known);
      return { ...(await known), now };
    },
  };
}

async function enterStage(personId: string | undefined, start: Date, now: Date, slug: string): Promise<Viewer> {
  if (!personId) throw new Error(`nobody is called ${slug}`);
  const hash = sessionHash(await openSession(personId, start, 'demo', { by: 'persona', kind: 'desk', days: DAYS }));
  const viewer = await viewerOf(hash, now, false);
  if (!viewer) throw new Error(`${slug} can't come on stage`);
  return viewer;
}

export type Stage = ReturnType<typeof openStage>;
