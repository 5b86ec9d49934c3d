export type Photo = { id: string; src: string; thumb: string; alt: string };

/** Where a photo stands in the viewer of its grid, as the address points to it. */
export function photoId(grid: string, photo: Photo): string {
  return `${grid}-${photo.id}`;
}
