import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawPhoto } from '@/db/seed/estate/photos';
import type { PhotoName } from '@/db/seed/estate/photos/scenes';
import { inIncoming } from '@/lib/files/incoming';
import { recordPhoto } from '@/lib/files/records';
import { reencode } from '@/lib/files/reencode';
import { fileStore } from '@/lib/files/store';
import { newId } from '@/lib/id';
import type { Viewer } from '@/lib/viewer';

type Stored = { sha256: string; thumbSha256: string; bytes: number; width: number; height: number };

/** Draws each picture once, through the same decoder and store as a real one, and records it for who takes it. */
export function openCamera() {
  const drawn = new Map<PhotoName, Promise<Stored>>();
  const developed = (name: PhotoName) => {
    const stored = drawn.get(name) ?? develop(name);
    drawn.set(name, stored);
    return stored;
  };
  return {
    /** Draws ahead, two at a time, while the story is played. */
    async prepare(names: Iterable<PhotoName>): Promise<void> {
      const left = [...new Set(names)].values();
      const draw = async () => {
        for (const name of left) await developed(name);
      };
      await Promise.all([draw(), draw()]);
    },
    /** The ids of the photos taken, by name. */
    async take(
      viewer: Viewer,
      communityId: string,
      names: readonly PhotoName[],
      purpose: 'photo' | 'paper' = 'photo',
    ): Promise<Map<string, string>> {
      const taken = new Map<string, string>();
      for (const name of names) {
        const id = newId();
        await recordPhoto(viewer, { id, communityId, purpose, ...(await developed(name)) });
        taken.set(name, id);
      }
      return taken;
    },
  };
}

export type Camera = ReturnType<typeof openCamera>;

const develop = (name: PhotoName): Promise<Stored> =>
  inIncoming(async (folder) => {
    const path = join(folder, 'drawn');
    await writeFile(path, await drawPhoto(name));
    const { full, thumb, width, height } = await reencode(path);
    for (const made of [full, thumb]) await fileStore().put(made.sha256, made.path);
    return { sha256: full.sha256, thumbSha256: thumb.sha256, bytes: full.bytes, width, height };
  });
