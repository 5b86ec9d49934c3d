import { describe, expect, it } from 'vitest';
import { readLine } from '@/lib/homes/roster/line';
import { rosterMeanings } from '@/lib/homes/roster/meanings';
import { readPlace } from '@/lib/homes/roster/place';
import { type Known, planRoster } from '@/lib/homes/roster/plan';
import { readArea, readDay, readPhone } from '@/lib/imports/cells';
import { findHead, guessColumns } from '@/lib/imports/columns';

const names = (headings: string[]) => Object.keys(guessColumns(rosterMeanings, headings));

describe('columns', () => {
  it('are known by the usual headings of an office', () => {
    const usual = [
      ['楼栋', '单元', '房号', '业主姓名', '手机号', '建筑面积', '关系', '入住日期'],
      ['楼号', '单元号', '房间号', '姓名', '联系电话', '建筑面积（㎡）', '与业主关系', '入伙时间'],
      ['* 栋号', '单 元', '门牌号', '户主', '联系方式', '面积', '身份', '入住时间'],
      ['Building', 'Entrance', 'Room', 'Owner', 'Mobile', 'Area (m²)', 'Relation', 'Moved in'],
    ];
    for (const headings of usual)
      expect(guessColumns(rosterMeanings, headings)).toEqual({
        building: 0,
        entrance: 1,
        room: 2,
        name: 3,
        phone: 4,
        area: 5,
        relation: 6,
        since: 7,
      });
    expect(names(['房屋地址', '客户姓名', '业主手机号码', '交房日期']).sort()).toEqual([
      'handedOver',
      'name',
      'phone',
      'room',
    ]);
  });

  it('are found beneath a title and never mean two things', () => {
    const rows = [['翠湖花园业主名册'], [], ['房号', '姓名', '电话'], ['3-2-1201', '王芳', '13800001111']];
    expect(findHead(rosterMeanings, rows)).toEqual({ head: 2, columns: { room: 0, name: 1, phone: 2 } });
    expect(
      findHead(rosterMeanings, [
        ['甲', '乙'],
        ['丙', '丁'],
      ]),
    ).toBeUndefined();
    const columns = Object.values(guessColumns(rosterMeanings, ['楼栋', '楼栋', '房号', '电话', '电话']));
    expect(new Set(columns).size).toBe(columns.length);
  });
});

describe('cells', () => {
  it('of phones are read however they are spaced, and named when Excel spoilt them', () => {
    for (const text of [
      '13812345678',
      '138 1234 5678',
      '138-1234-5678',
      '+86 13812345678',
      '８６13812345678',
      '１３８12345678',
    ])
      expect(readPhone(text)).toEqual({ value: '13812345678' });
    for (const text of ['1.38E+10', '1.38123e10', '1E+10']) expect(readPhone(text)).toEqual({ why: 'phoneMangled' });
    for (const text of ['1381234567', '138123456789', '0571-88880000', '无', '13812345678/13912345678'])
      expect(readPhone(text)).toEqual({ why: 'phoneLength' });
  });

  it('of days and areas are read as people write them', () => {
    for (const text of ['2026-03-05', '2026/3/5', '2026.3.5', '2026年3月5日', '20260305', '46086', '2026-03-05 09:30'])
      expect(readDay(text)).toEqual({ value: '2026-03-05' });
    for (const text of ['2026-02-30', '去年', '3月5日']) expect(readDay(text)).toEqual({ why: 'badDay' });
    for (const text of ['89.36', '89.36㎡', '89.360 平方米', '８９.36'])
      expect(readArea(text)).toEqual({ value: 8936 });
    for (const text of ['0', '-3', '约90', '999999']) expect(readArea(text)).toEqual({ why: 'badArea' });
  });

  it('of places say the same home in one cell or in three', () => {
    const home = { building: '3', label: '3-2-1201', floor: 12 };
    const says = [
      ['3', '2', '1201'],
      ['3栋', '2单元', '1201室'],
      ['3号楼', '2', '1201'],
      ['３幢', '2单元', '1201'],
      ['', '', '3-2-1201'],
      ['', '', '3栋2单元1201室'],
      ['', '', '3#2-1201'],
      ['3栋', '', '2-1201'],
      ['3', '2', '3-2-1201'],
      ['3栋', '', '3-2-1201'],
    ];
    for (const [building = '', entrance = '', room = ''] of says)
      expect(readPlace({ building, entrance, room }), `${building}|${entrance}|${room}`).toEqual(home);
    expect(readPlace({ building: 'A座', entrance: '', room: '803' })).toMatchObject({ label: 'A-803', floor: 8 });
    expect(readPlace({ building: '3', entrance: '2', room: '' })).toEqual({ why: 'noRoom' });
    expect(readPlace({ building: '', entrance: '', room: '1201' })).toEqual({ why: 'noBuilding' });
    expect(readPlace({ building: '3', entrance: '', room: '=1+1' })).toEqual({ why: 'badRoom' });
  });
});

const columns = { building: 0, entrance: 1, room: 2, name: 3, phone: 4, area: 5, relation: 6 };
const indexOf = (phone: string) => `index of ${phone}`;
const nothing: Known = { buildings: [], units: [], people: [] };
const plan = (rows: string[][], known = nothing) =>
  planRoster(
    rows.map((row, at) => readLine(row, at + 2, columns)),
    known,
    indexOf,
  );

describe('a plan', () => {
  const file = [
    ['3', '2', '1201', '王芳', '13800001111', '89.36', '业主'],
    ['3', '2', '1201', '李雷', '', '', '家属'],
    ['3', '2', '1202', '', '', '117.5', ''],
  ];

  it('makes homes and people of a new file, and nothing of the same file again', () => {
    const first = plan(file);
    expect(first.counts).toEqual({ new: 3, changed: 0, same: 0, bad: 0, kept: 0 });
    expect(first.buildings).toEqual(['3']);
    expect(plan(file, made(first)).counts).toEqual({ new: 0, changed: 0, same: 3, bad: 0, kept: 0 });
    expect(plan(file, made(first))).toMatchObject({ buildings: [], units: [], people: [] });
  });

  it('changes a corrected number and a corrected name, keeps who is not named, and takes nothing for said by an empty cell', () => {
    const known = made(plan(file));
    const next = plan(
      [
        ['3', '2', '1201', '王芳', '13800002222', '', ''],
        ['3', '2', '1202', '', '', '118', ''],
      ],
      known,
    );
    expect(next.counts).toEqual({ new: 0, changed: 2, same: 0, bad: 0, kept: 1 });
    expect(next.people).toMatchObject([{ name: '王芳', phone: '13800002222', relation: 'owner', known: 'person 0' }]);
    expect(plan([['3', '2', '1201', '王方', '13800001111', '', '']], known).people).toMatchObject([
      { name: '王方', known: 'person 0' },
    ]);
  });

  it('names each row that cannot come in, with its row in the file', () => {
    const { bad, counts } = plan([
      ['3', '2', '', '王芳', '13800001111', '', ''],
      ['3', '2', '1201', '王芳', '1380000111', '', ''],
      ['3', '2', '1201', '王芳', '1.38E+10', '', ''],
      ['3', '2', '1201', '王芳', '', '89.36', '业主'],
      ['3', '2', '1201', '王芳', '', '90', '业主'],
      ['3', '2', '1201', '王芳', '', '', '租客'],
      ['3', '2', '1201', '赵六', '', '', '邻居'],
      ['', '', '', '', '', '', ''],
      ['3', '2', '1201', '', '13800001111', '', ''],
    ]);
    expect(bad.map(({ row, why }) => `${row} ${why}`)).toEqual([
      '2 noRoom',
      '3 phoneLength',
      '4 phoneMangled',
      '6 areaDiffers',
      '7 relationDiffers',
      '8 unknownRelation',
      '9 blank',
      '10 noName',
    ]);
    expect(bad[3]?.values).toEqual({ row: 5 });
    expect(counts).toMatchObject({ new: 1, bad: 8 });
  });
});

/** What a plan leaves on record. */
function made({ units, people, buildings }: ReturnType<typeof plan>): Known {
  return {
    buildings: buildings.map((name) => ({ id: name, name: `${name}栋` })),
    units: units.map(({ label, area, handedOver }) => ({ id: label, label, area, handedOverOn: handedOver })),
    people: people.map(({ label, name, phone, relation, since }, at) => ({
      id: `person ${at}`,
      label,
      name,
      phoneIndex: phone ? indexOf(phone) : null,
      relation,
      sinceDay: since,
    })),
  };
}
