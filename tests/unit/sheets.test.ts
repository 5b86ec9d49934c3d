import { deflateRawSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { array, assert, asyncProperty, constantFrom, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { Refusal } from '@/lib/refusal';
import { disarmed, isFormula, rearmed } from '@/lib/sheets/formula';
import { isWithinReach } from '@/lib/sheets/reach';
import { readSheets } from '@/lib/sheets/read';
import { cellsOf } from '@/lib/sheets/width';
import { writeSheet } from '@/lib/sheets/write';
import { gb18030 } from '../support/gb18030';

const table = '楼栋,房号,姓名\r\n3,1201,王芳\r\n';
const rows = [
  ['楼栋', '房号', '姓名'],
  ['3', '1201', '王芳'],
];
const refusalOf = (bytes: Buffer) =>
  readSheets(bytes).then(
    () => 'read',
    (reason) => (reason instanceof Refusal ? reason.key : String(reason)),
  );

describe('a file of an office', () => {
  it('is read whichever way Excel saved it', async () => {
    const files = [
      Buffer.from(table),
      Buffer.from(`\ufeff${table}`),
      gb18030(table),
      Buffer.from(table.replaceAll(',', '\t')),
      Buffer.from(table.replaceAll(',', ';')),
      Buffer.from(`\ufeff${table.replaceAll(',', '\t')}`, 'utf16le'),
      await writeWorkbook(rows).toBuffer(),
    ];
    for (const file of files) expect(await readSheets(file)).toEqual([rows]);
  });

  it('keeps line breaks in a cell, long numbers and days as a person reads them', async () => {
    expect(await readSheets(Buffer.from('a,b\n"一\n二",3\n'))).toEqual([
      [
        ['a', 'b'],
        ['一\n二', '3'],
      ],
    ]);
    const cells = [13812345678, 89.36, new Date(Date.UTC(2026, 1, 3)), new Date(Date.UTC(2026, 1, 3, 9, 5)), null];
    const dated = cells.map((value) => (value instanceof Date ? { value, format: 'yyyy-mm-dd hh:mm' } : value));
    const [sheet] = await readSheets(await writeWorkbook([dated, ['x', 'x', 'x', 'x', 'x']]).toBuffer());
    expect(sheet?.[0]).toEqual(['13812345678', '89.36', '2026-02-03', '2026-02-03 09:05', '']);
  });

  it('is no wider than a workbook, however its cells are quoted, and is refused before they are laid out', async () => {
    const began = performance.now();
    expect(await refusalOf(Buffer.from(','.repeat(5_000_000)))).toBe('sheets.tooWide');
    expect(await refusalOf(Buffer.from('"\n",'.repeat(1_000_000)))).toBe('sheets.tooWide');
    expect(await refusalOf(Buffer.from(`a\rb\r${',,\n'.repeat(300)}`))).toBe('sheets.tooWide');
    expect(await refusalOf(Buffer.from(`${','.repeat(390)}\n`.repeat(12_000)))).toBe('sheets.tooLong');
    expect(performance.now() - began).toBeLessThan(3000);
    expect(await refusalOf(Buffer.from(`${'a,'.repeat(399)}a\n`.repeat(3)))).toBe('read');
    expect(await refusalOf(Buffer.from('a,b\n"never closed,c\n'))).toBe('sheets.unreadable');
  });

  it('is as wide as its reader finds it', async () => {
    const signs = ['a', ',', '"', '"', '""', '\n', '\r', '\r\n', '\0', ',"', '",'];
    const options = { relax_column_count: true, relax_quotes: true, skip_empty_lines: false };
    const read = async (text: string) => parse(text, options) as string[][];
    await assert(
      asyncProperty(array(constantFrom(...signs), { maxLength: 24 }), async (parts) => {
        const text = parts.join('');
        const rows = await read(text).catch(() => null);
        if (rows) expect(cellsOf(text, ',').widest).toBe(Math.max(1, ...rows.map((row) => row.length)));
      }),
      { numRuns: 5000 },
    );
  });

  it('is refused with its own sentence when it is none that can be read', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    expect(await refusalOf(old)).toBe('sheets.oldFormat');
    expect(await refusalOf(Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('sheets.encrypted');
    expect(await refusalOf(Buffer.from('%PDF-1.7 something'))).toBe('sheets.wrongKind');
    expect(await refusalOf(Buffer.from('<html><table></table></html>'))).toBe('sheets.wrongKind');
    expect(await refusalOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]))).toBe('sheets.wrongKind');
    expect(await refusalOf(zipOf('word/document.xml', Buffer.from('<x/>')))).toBe('sheets.wrongKind');
    expect(await refusalOf(Buffer.from('PK\u0003\u0004 and then nothing'))).toBe('sheets.unreadable');
    expect(await refusalOf(Buffer.alloc(0))).toBe('sheets.none');
    expect(await refusalOf(Buffer.alloc(5 * 1024 * 1024 + 1, 'a'))).toBe('sheets.tooBig');
    expect(await refusalOf(Buffer.from('1,2\n'.repeat(20_100)))).toBe('sheets.tooLong');
  });

  it('is refused when it unpacks to more than it says, or says more than is read', async () => {
    const zeros = Buffer.alloc(80 * 1024 * 1024);
    expect(await refusalOf(zipOf('xl/workbook.xml', zeros))).toBe('sheets.tooLong');
    expect(await refusalOf(zipOf('xl/workbook.xml', zeros, 100))).toBe('sheets.tooLong');
    expect(await refusalOf(zipOf('xl/workbook.xml', Buffer.from('<x/>'), undefined, 1))).toBe('sheets.encrypted');
  });

  it.each([
    ['two cells far apart', '<row r="1"><c r="A1"/></row><row r="20000"><c r="XFD20000"/></row>'],
    ['a row no workbook has', '<row r="4000000000"/>'],
    ['a row in other digits', '<row r="1e9"/>'],
    ['a cell in other digits', '<row><c r="A1e9"/></row>'],
    ['a cell in other letters', '<row><c r="~~~~20000"/></row>'],
    ['a cell behind noughts', `<row><c r="XFD${'0'.repeat(60)}20000"/></row>`],
    ['a cell in entities', '<row r="1"><c r="&#88;FD20000"/></row>'],
    ['a place behind another attribute', `<row a=" r=" r="4000000000"/>`],
  ])('is refused when its sheet spans more than can be laid out: %s', async (_what, rows) => {
    const sheet = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
    expect(await refusalOf(zipOf('xl/workbook.xml', Buffer.from(sheet)))).toBe('sheets.tooLong');
  });

  it('is read although an empty row stands at the very end of its sheet', () => {
    expect(isWithinReach(['<row r="2"><c r="AD2"/></row><row r="1048576" ht="5"/>'])).toBe(true);
  });
});

const payloads = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−'].flatMap((sign) =>
  ['', ' ', '\t', '\r', '\n', '\u3000', '\u200b', '\u2060', '\ufeff', '\u00a0', ' \t\u200b', '\u2800', '\u3164'].map(
    (before) => `${before}${sign}HYPERLINK("http://x","y")`,
  ),
);

describe('a file for an office', () => {
  it('calculates nothing, whatever a cell begins with (T16)', async () => {
    const sheet = { name: '表', headings: ['内容'], rows: payloads.map((one) => [one]) };
    const csv = (await writeSheet('csv', sheet)).toString('utf8');
    expect(csv.startsWith('\ufeff')).toBe(true);
    for (const payload of payloads) {
      expect(isFormula(payload)).toBe(true);
      expect(disarmed(payload).startsWith("'")).toBe(true);
      expect(csv).toContain(`"${disarmed(payload).replaceAll('"', '""')}"`);
    }
    const xlsx = await writeSheet('xlsx', sheet);
    const [back] = await readSheets(xlsx);
    expect(back?.slice(1).map(([cell]) => cell)).toEqual(payloads.map((one) => one.trim()));
    expect(xlsx.includes('<f>')).toBe(false);
  });

  it('comes back as it went out, with any text in it', async () => {
    const before = constantFrom('', ' ', '\t', '\u200b', '\u3000', "'");
    const sign = constantFrom('=', '+', '-', '@', '＝', 'a', '');
    const cut = constantFrom('', 'a', '\n', '\r\n', ';', '\t', ' ;"', "'");
    assert(
      property(tuple(before, sign, cut, before, sign, string()), (parts) => {
        const text = parts.join('');
        const out = disarmed(text);
        expect(isFormula(out)).toBe(false);
        if (!text.includes("'")) expect(rearmed(out)).toBe(text);
      }),
    );
    const sheet = {
      name: '表',
      headings: ['甲', '乙'],
      rows: [
        ['"引号", 逗号\n换行', '=1+1'],
        ['13800001111', 89.36],
      ],
    };
    for (const format of ['csv', 'xlsx'] as const) {
      const [back] = await readSheets(await writeSheet(format, sheet));
      expect(back).toEqual([
        ['甲', '乙'],
        ['"引号", 逗号\n换行', '=1+1'],
        ['13800001111', '89.36'],
      ]);
    }
  });

  it('calculates nothing for who parts a .csv otherwise than it was, or loses count of its quotes', async () => {
    const rows = ['a\r\n=1+2', '=1+2\n=3+4', '1;=1+2', 'a";=1+2', '1;"=1+2"', '1\t=1+2', '1;\u3000＝1', 'b\n\n-1'].map(
      (one) => [one],
    );
    const text = (await writeSheet('csv', { name: '表', headings: ['a'], rows })).toString();
    for (const parting of [/[\r\n]+/, /[\r\n;]+/, /[\r\n\t]+/]) {
      const cells = text.split(parting).map((cell) => cell.replace(/^"+/, ''));
      expect(cells.filter(isFormula)).toEqual([]);
    }
    expect((await readSheets(Buffer.from(text)))[0]?.slice(1)).toEqual(rows.map(([one]) => [one]));
  });

  it('holds no sign that a workbook cannot hold', async () => {
    const bytes = await writeSheet('xlsx', { name: '表', headings: ['a'], rows: [['x\u0000\u0008\ud800y\uffff']] });
    expect((await readSheets(bytes))[0]?.[1]).toEqual(['xy']);
  });
});

/** A container with one part, which may say another size than it has. */
function zipOf(name: string, content: Buffer, says = content.length, flags = 0): Buffer {
  const packed = deflateRawSync(content);
  const path = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(path.length, 26);
  const part = Buffer.alloc(46);
  part.writeUInt32LE(0x02014b50);
  part.writeUInt16LE(flags, 8);
  part.writeUInt16LE(8, 10);
  part.writeUInt32LE(packed.length, 20);
  part.writeUInt32LE(says, 24);
  part.writeUInt16LE(path.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + path.length, 12);
  end.writeUInt32LE(30 + path.length + packed.length, 16);
  return Buffer.concat([local, path, packed, part, path, end]);
}
