import { describe, expect, test } from 'vitest';
import { englishIsEnglish, flat, readLanguage, sameMessages, slots, wellFormed } from '../support/rules/messages';

const zh = readLanguage('zh-CN');
const en = readLanguage('en');

/** A language is named in its own words, so that those who need it can find it. */
const mayHoldChinese: string[] = ['me.languages.zh-CN'];
/** 后天 is one word where English needs the date. */
const mayDiffer = ['clock.moment.dayAfter', 'clock.day.dayAfter'];

describe('the messages', () => {
  test('Chinese and English say the same things', () => {
    expect(sameMessages(zh, en, mayDiffer)).toEqual([]);
  });

  test('English holds no Chinese', () => {
    expect(englishIsEnglish(en, mayHoldChinese)).toEqual([]);
  });

  test('Every text can be read by ICU', () => {
    expect([...wellFormed(zh), ...wellFormed(en)]).toEqual([]);
  });

  test('Every exception still stands', () => {
    expect([...mayHoldChinese, ...mayDiffer].filter((key) => !flat(en).has(key))).toEqual([]);
  });
});

describe('the checker of messages', () => {
  test('Sees a key that English lacks, and one that Chinese lacks', () => {
    const found = sameMessages({ repair: { title: '报修' } }, { repair: { heading: 'Repair' } });
    expect(found).toEqual(['repair.title is missing in en', 'repair.heading is missing in zh-CN']);
  });

  test('Sees a placeholder that was lost in translation', () => {
    expect(sameMessages({ a: { b: '{count} 户' } }, { a: { b: 'some homes' } })).toHaveLength(1);
  });

  test('Sees Chinese left in English', () => {
    expect(englishIsEnglish({ a: { b: 'Repair 报修', c: '中文' } }, ['a.c'])).toEqual([
      'a.b says Repair 报修 in English',
    ]);
  });

  test('Sees an open brace and an empty text', () => {
    expect(wellFormed({ a: { b: '{count 户', c: ' ', d: '{n} ok' } })).toHaveLength(2);
  });

  test('Reads the placeholders of plurals, branches and tags', () => {
    const text =
      "{count, plural, one {# day for {name}} other {# days, <b>late</b> '{literal}'}} at {when, date, short}";
    expect(slots(text)).toEqual(['<b>', 'count', 'name', 'when']);
  });
});
