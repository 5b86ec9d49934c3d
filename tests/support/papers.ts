import { Buffer } from 'node:buffer';

type Extra = { before?: string; trailer?: string; filler?: number };

/** A whole PDF of one empty page; `filler` bytes of it mean nothing. */
export function pdf({ before = '', trailer = '', filler = 0 }: Extra = {}): Buffer {
  const start = `${before}%PDF-1.7\n%\xe2\xe3\xcf\xd3\n`;
  const objects = [
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n',
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n',
    ...(filler ? [`4 0 obj\n<< /Length ${filler} >>\nstream\n${' '.repeat(filler)}\nendstream\nendobj\n`] : []),
  ];
  const places = objects.map((_, i) => start.length + objects.slice(0, i).join('').length);
  const lines = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const body = start + objects.join('');
  const count = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${count}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${count} /Root 1 0 R ${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}

export const lockedPdf = pdf({ trailer: '/Encrypt 5 0 R ' });

/** Exactly so many bytes, whole all the same. */
export const pdfOf = (bytes: number): Buffer => {
  const filler = bytes - pdf({ filler: 1 }).length;
  const near = pdf({ filler });
  return pdf({ filler: filler - (near.length - bytes) });
};

const zipEnd = (comment: number) => {
  const end = Buffer.from(`PK\x05\x06${'\0'.repeat(16)}`, 'latin1');
  const length = Buffer.alloc(2);
  length.writeUInt16LE(comment);
  return Buffer.concat([end, length]);
};

const whole = pdf();
const cut = whole.indexOf('xref');

/** What calls itself a PDF and is something else, or that and something else. */
export const notPapers: Record<string, Buffer> = {
  'page of HTML': Buffer.from('<!doctype html><script>alert(1)</script>%PDF-1.7\n'.padEnd(2000, ' ')),
  'page of HTML with a PDF in it': pdf({ before: '<script>alert(1)</script>\n' }),
  'GIF that is a PDF too': pdf({ before: 'GIF89a\x01\x00\x01\x00\x00\x00\x00' }),
  'archive with a PDF in front of its list': Buffer.concat([
    whole.subarray(0, cut),
    zipEnd(whole.length - cut),
    whole.subarray(cut),
  ]),
  'archive that begins with its own sign': pdf({ before: 'PK\x03\x04' }),
  'PDF whose sign comes late': pdf({ before: '\n'.repeat(1100) }),
  'sheet of text': Buffer.from('图纸见附件'.repeat(300)),
};

/** Begins as a PDF and is none that can be opened. */
export const brokenPapers: Record<string, Buffer> = {
  'PDF cut off in the middle': whole.subarray(0, 200),
  'PDF cut off before its last line': whole.subarray(0, whole.length - 6),
  'PDF with much after its end': Buffer.concat([whole, Buffer.alloc(2000, 'x')]),
  'PDF whose table stands beyond its end': Buffer.from(
    whole.toString('latin1').replace(/startxref\n\d+/, 'startxref\n99999'),
    'latin1',
  ),
  'PDF of no more than its first line': Buffer.from('%PDF-1.7\n%%EOF\n'.padEnd(20, '\n')),
};
