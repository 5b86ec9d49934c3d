import { noteRefusal } from '@/lib/acts/note';
import { bareAnswer } from '@/lib/bare-answer';
import { postForm } from '@/lib/files/post-form';
import { postPhoto } from '@/lib/files/post-photo';
import { statusOf, wordOf } from '@/lib/files/word';
import { getTranslations } from '@/lib/i18n/translations';
import { findAgreed } from '@/lib/session';
import type { Viewer } from '@/lib/viewer';

/** A photo as a bare body, answered in JSON; or a plain form of photos, answered by leading back to its ticket. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await findAgreed();
  if (request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    const location = await postForm(request, viewer);
    if (location.endsWith('=missingTicket')) await noteDenied(viewer);
    return bareAnswer(303, { location });
  }
  return postPhoto(request, viewer).then(
    (photo) => Response.json(photo, { status: 201, headers }),
    (fault) => refuse(fault, viewer),
  );
}

async function refuse(fault: unknown, viewer: Viewer | null): Promise<Response> {
  const word = wordOf(fault);
  if (statusOf(word) === 404) await noteDenied(viewer);
  const t = await getTranslations('files');
  return Response.json({ message: t(word) }, { status: statusOf(word), headers });
}

const noteDenied = async (viewer: Viewer | null) => {
  if (viewer) await noteRefusal(viewer, { what: 'denied', target: 'photo' });
};

const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' };
