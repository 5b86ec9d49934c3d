import { redirect } from 'next/navigation';
import { placeService } from '@/lib/places/place-code';
import { requireViewer } from '@/lib/session';

/** What the sticker on a lift, in a garage or on a bin opens: the form, which fills in the place or says that it can't. */
export async function GET(_request: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  const code = encodeURIComponent((await params).code);
  await requireViewer(`/s/${code}`);
  const service = placeService();
  redirect(service ? `/services/${service.kind}?at=${code}` : '/');
}
