const LONGEST = 1600;
const QUALITY = 0.82;

/** A photo as JPEG, upright, at most 1600 px long, without what the camera wrote into it. Rejects what can't be opened. */
export async function shrink(file: Blob, longest = LONGEST): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => openAsImage(file));
  const { width, height } = within(picture.width, picture.height, longest);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  if (!pen || width === 0) throw new Error('no picture');
  // JPEG has no transparency: what is clear would turn black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, width, height);
  if ('close' in picture) picture.close();
  return asBlob(canvas, 'image/jpeg', QUALITY);
}

/** Size within `longest`, never enlarged, the sides in proportion. */
export function within(width: number, height: number, longest: number) {
  const scale = Math.min(1, longest / Math.max(width, height, 1));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

export const asBlob = (canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob> =>
  new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), type, quality);
  });

/** Safari opens some kinds (HEIC among them) only as an image element; that too honours the camera's orientation. */
async function openAsImage(file: Blob): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  await image.decode().finally(() => URL.revokeObjectURL(image.src));
  return image;
}
