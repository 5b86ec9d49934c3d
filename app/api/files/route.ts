import { getTranslations } from 'next-intl/server';
import { postForm } from '@/lib/files/post-form';
import { postPhoto } from '@/lib/files/post-photo';
import { statusOf, wordOf } from '@/lib/files/word';
import { findViewer } from '@/lib/session';

/** A photo as a bare body, answered in JSON; or a plain form of photos, answered by leading back to its ticket. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await findViewer();
  if (request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    return new Response(null, { status: 303, headers: { location: await postForm(request, viewer) } });
  }
  return postPhoto(request, viewer).then((photo) => Response.json(photo, { status: 201, headers }), refuse);
}

async function refuse(fault: unknown): Promise<Response> {
  const word = wordOf(fault);
  const t = await getTranslations('files');
  return Response.json({ message: t(word) }, { status: statusOf(word), headers });
}

const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' };
