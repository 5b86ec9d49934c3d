import { join } from 'node:path';
import { env } from '@/lib/env';
import { diskStore } from './store-disk';
import { s3Store } from './store-s3';

/**
 * Where photos lie, by the SHA-256 of their bytes (64 hex digits): the same bytes are the same photo, nothing is
 * ever overwritten by something else. `put` has the bytes safe on disk when it answers.
 */
export type FileStore = {
  put: (sha256: string, path: string) => Promise<void>;
  /** `bytes` is the length where the store tells it. */
  open: (sha256: string) => Promise<{ bytes?: number; body: ReadableStream<Uint8Array> } | null>;
  remove: (sha256: string) => Promise<void>;
};

/** The store this installation is set to: S3-compatible when `S3_ENDPOINT` is set, else `DATA_DIR/files`. */
export function fileStore(): FileStore {
  chosen ??= choose();
  return chosen;
}

let chosen: FileStore | undefined;

function choose(): FileStore {
  const { S3, DATA_DIR } = env();
  return S3 ? s3Store(S3) : diskStore(join(DATA_DIR, 'files'));
}
