import { parseEnv } from '@/lib/env';

/** Where backups lie, of an environment whose other settings may be missing: they are what is to be brought back. */
export function readPlace(environment: NodeJS.ProcessEnv) {
  const own = Object.entries(environment).filter(([name]) => name.startsWith('BACKUP_'));
  return parseEnv(Object.fromEntries(own)).BACKUP;
}
