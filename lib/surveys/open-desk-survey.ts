import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { deskHref } from '@/lib/desk/hrefs';
import { nameCommunity } from '@/lib/desk/require-desk';
import { idInput } from '@/lib/id';
import { orNotFound, refusePage } from '@/lib/or-not-found';
import { requireStaff } from '@/lib/session';
import type { Params } from '@/lib/tickets/desk-query';
import { partsOfSurvey, type SurveyPart } from './desk-tabs';
import { findDeskSurvey } from './find-desk-survey';
import { maySurvey } from './powers';

export type SurveyPageProps = { params: Promise<{ id: string }>; searchParams: Promise<Params> };

/**
 * A page of one survey at the desk, for who may open it: others find nothing there. Who could, had the survey not moved on
 * (to change what is out by now), is led to the survey.
 */
export async function openDeskSurvey({ params, searchParams }: SurveyPageProps, part: SurveyPart) {
  const { id } = await params;
  if (!idInput.safeParse(id).success) notFound();
  const path = `/admin/surveys/${id}${part === 'survey' ? '' : `/${part}`}`;
  const viewer = await requireStaff(path);
  const survey = await orNotFound(findDeskSurvey(viewer, id), `survey ${id}`);
  const asked = await searchParams;
  const c = nameCommunity(viewer, survey.communityId, path, asked);
  if (!partsOfSurvey(viewer, survey).includes(part)) {
    if (!maySurvey(viewer, survey.communityId, 'send')) return refusePage(viewer, `survey ${id}`);
    redirect(deskHref(`/admin/surveys/${id}`, c));
  }
  return { viewer, survey, c, asked, back: c ? `?c=${c}` : '' };
}
