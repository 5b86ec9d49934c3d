// PostgreSQL's archive_command: puts one finished piece of its log into the spool, whole or not at all. Run by PostgreSQL, as
// its user, with nothing but Node.
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statfsSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';

const [, , path = '', name = '', spool = '', most = '0', free = '0'] = process.argv;
const target = join(spool, name);

function flush(folder) {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function write(to, bytes) {
  const file = openSync(`${to}.part`, 'w', 0o600);
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  fsyncSync(file);
  closeSync(file);
  renameSync(`${to}.part`, to);
  flush(spool);
}

/** Full when it holds as much as it may, or when the disk would be: the portal must go on. */
function isFull(more) {
  const held = readdirSync(spool).reduce(
    (sum, one) => sum + (statSync(join(spool, one), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
  const { bavail, bsize } = statfsSync(spool);
  return held + more > Number(most) || bavail * bsize - more < Number(free);
}

const bytes = readFileSync(path);
if (existsSync(target)) {
  if (readFileSync(target).equals(bytes)) process.exit(0);
  console.error(`${basename(target)} waits already, with other content`);
  process.exit(1);
}
if (isFull(bytes.length)) {
  // Let go, and said: from here on only a new base can be restored. The first one that was let go stays on record.
  const broken = join(spool, 'broken');
  if (!existsSync(broken)) write(broken, Buffer.from(JSON.stringify({ segment: name, at: new Date().toISOString() })));
  console.error(`${name} was let go: the spool is full`);
  process.exit(0);
}
write(target, bytes);
