import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillDisk } from './full-disk';

const [disk = '', report = ''] = process.argv.slice(2);
writeFileSync(report, JSON.stringify(await fillDisk(join(disk, 'state'))));
