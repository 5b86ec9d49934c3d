import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { S3Settings } from '@/lib/files/store-s3';
import type { Target } from './target';
import { folderTarget } from './target-folder';
import { s3Target } from './target-s3';

type Place = { dir?: string; s3?: S3Settings };

/** The second folder or bucket that is set, or undefined. A folder that is not there is not made: its disk is missing. */
export function openTarget({ dir, s3 }: Place, dataDir?: string): Target | undefined {
  if (s3) return s3Target(s3);
  if (!dir) return undefined;
  if (!existsSync(dir))
    throw new Error('BACKUP_DIR 不存在，第二块盘可能没有挂上 · BACKUP_DIR is not there: is its disk mounted?');
  if (dataDir && !relative(resolve(dataDir), resolve(dir)).startsWith('..'))
    throw new Error('BACKUP_DIR 不能在 DATA_DIR 里 · BACKUP_DIR must not lie in DATA_DIR.');
  return folderTarget(dir);
}
