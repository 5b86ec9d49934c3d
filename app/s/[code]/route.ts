import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { findPlaceOfCode, placeService } from '@/lib/places/place-code';
import { requireViewer } from '@/lib/session';

/** What the sticker on a lift, in a garage or on a bin opens: the form with the place filled in. */
export async function GET(_request: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  const { code } = await params;
  const viewer = await requireViewer(`/s/${encodeURIComponent(code)}`);
  const service = placeService();
  if (!service || !(await findPlaceOfCode(viewer, code))) return gone();
  redirect(`/services/${service.kind}?at=${code}`);
}

/** A sentence for who stands before a sticker that was taken down. */
async function gone(): Promise<Response> {
  const t = await getTranslations('homes');
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' };
  return new Response(t('stickerGone'), { status: 404, headers });
}
