import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { env } from '@/lib/env';

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** What the backup leaves behind as DATA_DIR/backup/last.json. */
const shape = z.object({
  at: moment,
  kind: z.enum(['base', 'dump']),
  bytes: z.number().nonnegative(),
  to: z.string(),
  verifiedAt: moment.nullable(),
});

export type Backup = z.output<typeof shape>;

/** The last backup of this machine; null when there never was one, `unreadable` when that can't be told. */
export const findLastBackup = (): Promise<Backup | null | 'unreadable'> =>
  readFile(join(env().DATA_DIR, 'backup', 'last.json'), 'utf8').then(
    (text) =>
      Promise.resolve(text)
        .then(JSON.parse)
        .then(shape.parse)
        .catch(() => 'unreadable' as const),
    (fault: NodeJS.ErrnoException) => (fault.code === 'ENOENT' ? null : ('unreadable' as const)),
  );
