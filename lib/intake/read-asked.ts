import 'server-only';
import { textOf } from '@/lib/address';
import { findUnits } from '@/lib/homes/find-units';
import { idInput, newId } from '@/lib/id';
import { isKind, serviceOf, services } from '@/lib/services';
import type { Service } from '@/lib/services/define';
import type { Params } from '@/lib/tickets/desk-query';
import { communityOf, type Viewer } from '@/lib/viewer';
import { findHomeAtCall, type HomeAtCall } from './find-home';
import { findGroupPost, findOpenPosts, type GroupPost } from './group-posts';
import { homesInText } from './guess';
import type { IntakeAsked } from './hrefs';

/** What the intake desk shows: one call, who it comes from, and what it is about. */
export type Intake = {
  viewer: Viewer;
  communityId: string;
  c: string | null;
  call: string;
  service: Service;
  home: HomeAtCall | null;
  who: string | undefined;
  post: GroupPost | null;
  /** Homes that a pasted message, or a room typed without script, may mean. */
  rooms: { id: string; label: string }[];
  waiting: GroupPost[];
  stranger: boolean;
  paste: boolean;
  filed: string | undefined;
  /** What links of the page keep saying. */
  kept: IntakeAsked;
};

type Place = { viewer: Viewer; communityId: string; c: string | null; params: Params };

export async function readIntake({ viewer, communityId, c, params }: Place): Promise<Intake> {
  communityOf(viewer, communityId);
  const id = (name: string) => idInput.safeParse(params[name]).data;
  const asked = textOf(params.kind) ?? '';
  const service = serviceOf(isKind(asked) ? asked : (Object.keys(services)[0] ?? ''));
  const call = id('call') ?? newId();
  const unit = id('unit');
  const room = textOf(params.room)?.slice(0, 20) ?? '';
  const wanted = id('post');
  const [home, post, waiting, typed] = await Promise.all([
    unit ? findHomeAtCall(viewer, communityId, unit) : null,
    wanted ? findGroupPost(viewer, communityId, wanted) : null,
    findOpenPosts(viewer, communityId),
    room && !unit ? findUnits(viewer, communityId, room) : [],
  ]);
  const spoken = post && !home ? await homesInText(viewer, communityId, post.text) : [];
  const stranger = textOf(params.stranger) === '1' && !home;
  const kind = service.kind;
  const kept = { c, kind, call, unit: home?.id, who: id('who'), post: post?.id, stranger: stranger ? '1' : undefined };
  return {
    ...{ viewer, communityId, c, call, service, home, post, waiting, stranger, kept },
    who: id('who'),
    rooms: [...typed, ...spoken].map(({ id: roomId, label }) => ({ id: roomId, label })),
    paste: textOf(params.paste) === '1',
    filed: id('filed'),
  };
}
