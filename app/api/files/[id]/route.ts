import { noteRefusal } from '@/lib/acts/note';
import { servePhoto } from '@/lib/files/serve';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { findAgreedQuietly } from '@/lib/session';

/** A photo at the address made by `photoUrl`; everything else is the same 404. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const viewer = await findAgreedQuietly();
  const found = await servePhoto(request, id, viewer);
  if (found) return found;
  if (viewer && idInput.safeParse(id).success) await noteRefusal(viewer, { what: 'denied', target: `photo ${id}` });
  const t = await getTranslations('files');
  const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' };
  return Response.json({ message: t('missing') }, { status: 404, headers });
}
