import { expect, test } from 'vitest';
import { readHolidayLines } from '@/lib/holidays/read-lines';

const days = (text: string) => readHolidayLines(text).map(({ day, kind, name }) => `${day} ${kind} ${name}`);

test('A line is one day, as people write it', () => {
  expect(days('2027-01-01 休 元旦')).toEqual(['2027-01-01 rest 元旦']);
  expect(days('2027/1/1,放假,元旦')).toEqual(['2027-01-01 rest 元旦']);
  expect(days('2027年2月14日 调休上班 春节')).toEqual(['2027-02-14 work 春节']);
  expect(days('2027-02-14 work Spring Festival')).toEqual(['2027-02-14 work Spring Festival']);
});

test('A line may be a stretch of days, and empty lines are nothing', () => {
  expect(days('\n2027-02-27 至 2027-03-01 休 春节\n\n2027-03-06 班 春节\n')).toEqual([
    '2027-02-27 rest 春节',
    '2027-02-28 rest 春节',
    '2027-03-01 rest 春节',
    '2027-03-06 work 春节',
  ]);
  expect(days('2027年2月5日到2027年2月6日 休 春节')).toHaveLength(2);
});

test.each([
  ['a day that does not exist', '2027-02-30 休 春节'],
  ['a stretch that ends before it starts', '2027-02-11 至 2027-02-05 休 春节'],
  ['a stretch of more than a month', '2027-01-01 至 2027-12-31 休 元旦'],
  ['a kind that is none', '2027-01-01 也许 元旦'],
  ['a day without a name', '2027-01-01 休'],
  ['a name of a whole sentence', '2027-01-01 休 这个名字长得没有道理因为谁都不会把一个节日叫成这样'],
  ['words alone', '元旦放假三天'],
])('A paste with %s is refused at its line', (_what, line) => {
  expect(() => readHolidayLines(`2027-05-01 休 劳动节\n${line}`)).toThrowError(
    expect.objectContaining({ key: 'input', fields: { lines: 'holidayLine' }, values: { line } }),
  );
});

test('A day named twice is refused', () => {
  expect(() => readHolidayLines('2027-01-01 休 元旦\n2027-01-01 班 元旦')).toThrowError(
    expect.objectContaining({ fields: { lines: 'holidayTwice' } }),
  );
});
