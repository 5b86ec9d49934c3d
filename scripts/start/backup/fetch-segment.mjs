// PostgreSQL's restore_command: unpacks one piece of the log that was laid ready. One that is not there ends the recovery.
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const [, , from = '', to = ''] = process.argv;
if (!existsSync(from)) process.exit(1);
const bytes = gunzipSync(readFileSync(from));
const file = openSync(`${to}.part`, 'w', 0o600);
for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
fsyncSync(file);
closeSync(file);
renameSync(`${to}.part`, to);
