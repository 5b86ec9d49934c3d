import { notFound, redirect } from 'next/navigation';
import { findPlaceOfCode, placeService } from '@/lib/places/place-code';
import { requireViewer } from '@/lib/session';

/** What the sticker on a lift, in a garage or on a bin opens: the form with the place filled in. */
export async function GET(_request: Request, { params }: { params: Promise<{ code: string }> }): Promise<never> {
  const { code } = await params;
  const viewer = await requireViewer(`/s/${encodeURIComponent(code)}`);
  const service = placeService();
  if (!service || !(await findPlaceOfCode(viewer, code))) notFound();
  redirect(`/services/${service.kind}?at=${code}`);
}
