import { join } from 'node:path';
import { newId } from '@/lib/id';
import type { Viewer } from '@/lib/viewer';
import { inIncoming } from './incoming';
import { inspectPdf } from './pdf';
import { receive, receivePaper } from './receive';
import { type PhotoPurpose, recordPhoto } from './records';
import { reencode } from './reencode';
import { fileStore } from './store';

type To = { communityId: string; purpose: PhotoPurpose };

/** Takes one photo in as it comes over the wire and answers its id. The file is safe before the row says so. */
export const takePhoto = (viewer: Viewer, chunks: AsyncIterable<Uint8Array>, to: To): Promise<string> =>
  inIncoming(async (folder) => {
    const path = join(folder, 'photo');
    await receive(chunks, path);
    return keepPhoto(viewer, path, to);
  });

/** Takes one paper in, a photo of it or a PDF, and answers its id. A PDF is kept as it came, without its name. */
export const takePaper = (viewer: Viewer, chunks: AsyncIterable<Uint8Array>, communityId: string): Promise<string> =>
  inIncoming(async (folder) => {
    const path = join(folder, 'paper');
    const kind = await receivePaper(chunks, path);
    return kind === 'pdf'
      ? keepPdf(viewer, path, communityId)
      : keepPhoto(viewer, path, { communityId, purpose: 'paper' });
  });

async function keepPdf(viewer: Viewer, path: string, communityId: string): Promise<string> {
  const { sha256, bytes } = await inspectPdf(path);
  await fileStore().put(sha256, path);
  const id = newId();
  const size = { bytes, width: 0, height: 0 };
  await recordPhoto(viewer, { id, communityId, purpose: 'paper', mime: 'application/pdf', sha256, ...size });
  return id;
}

/** Keeps the picture at `path` as the viewer's photo: re-encoded, stored, on record. Answers its id. */
export async function keepPhoto(viewer: Viewer, path: string, { communityId, purpose }: To): Promise<string> {
  const { full, thumb, width, height } = await reencode(path);
  await Promise.all([full, thumb].map((made) => fileStore().put(made.sha256, made.path)));
  const id = newId();
  const { sha256, bytes } = full;
  await recordPhoto(viewer, { id, communityId, purpose, sha256, thumbSha256: thumb.sha256, bytes, width, height });
  return id;
}
