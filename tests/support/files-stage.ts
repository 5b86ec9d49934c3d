import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase } from './database';
import { layEstate } from './estate';
import { phonePhoto } from './pictures';

/** An estate whose files go into a folder of its own, and a photo as a phone takes it. */
export async function layFiles() {
  const folder = await mkdtemp(join(tmpdir(), 'linli-files-'));
  process.env.DATA_DIR = folder;
  const opened = await openTestDatabase();
  const estate = await layEstate(opened.admin);
  const picture = await phonePhoto(400, 300);
  const close = async () => {
    await opened.close();
    await rm(folder, { recursive: true });
  };
  return { database: { ...opened, close }, estate, folder, picture };
}
