import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Blank, blanks } from '@/lib/i18n/texts/blanks';
import {
  acceptsAll,
  itemsOf,
  NOTICE_VERSION,
  notice,
  noticeOf,
  noticeVersions,
  withApproval,
} from '@/lib/services/works/notice';
import { type Agreement, isAgreed, missingSigners, signedBy, textsState } from '@/lib/services/works/texts';
import { type BlankValues, fillAgreement, offeredVersion, templateOf, unknownBlanks } from '@/lib/works/fill-agreement';
import { STANDARD, shipped } from '@/lib/works/standard-agreement';
import { readLanguage } from '../support/rules/messages';

type Words = Record<
  string,
  { items: Record<string, { text?: string; unless?: string }>; parts: Record<string, unknown> }
>;
const zh = readLanguage('zh-CN').worksNotice as unknown as Words;
const en = readLanguage('en').worksNotice as unknown as Words;
const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Once released, the words of a version never change: who accepted it accepted these. */
const released: Record<string, string> = { 1: 'e6e6199137267172' };
const releasedAgreements: Record<string, string> = { s1: '0363e6918c65640b' };

describe('the notice before works (REN-2, REN-3, REN-4)', () => {
  test.each(noticeVersions.map((one) => [one.version, one] as const))(
    'Version %s has all its words in both languages',
    (no, version) => {
      for (const words of [zh[`v${no}`], en[`v${no}`]]) {
        expect(Object.keys(words?.items ?? {}).sort()).toEqual(itemsOf(version).sort());
        expect(Object.keys(words?.parts ?? {}).sort()).toEqual(version.parts.map(({ name }) => name as string).sort());
      }
    },
  );

  test('The words of a released version stay as they were accepted', () => {
    const now = Object.fromEntries(
      noticeVersions.map(({ version }) => [version, digest(JSON.stringify(zh[`v${version}`]))]),
    );
    expect(now).toEqual(released);
  });

  test('It names the 14 forbidden acts in their order, then the two of the law', () => {
    expect(notice.parts[0]?.items).toHaveLength(14);
    expect(notice.parts[1]?.items).toEqual(['wetRooms', 'openings']);
  });

  test('What reads 擅自 names the approval that makes it possible, and nothing else does', () => {
    const items = zh[`v${NOTICE_VERSION}`]?.items ?? {};
    const said = Object.keys(items).filter((item) => items[item]?.text?.includes('擅自'));
    expect(said.sort()).toEqual([...withApproval].sort());
    expect(
      Object.keys(items)
        .filter((item) => items[item]?.unless)
        .sort(),
    ).toEqual([...withApproval].sort());
  });

  test('Where gas pipes are concerned no undertaking lifts what is forbidden', () => {
    expect(zh[`v${NOTICE_VERSION}`]?.items.gasBoxes?.text).toMatch(/任何承诺书都不能免除/);
  });

  test('It is accepted only item by item, all of them and no other', () => {
    const all = itemsOf(notice);
    expect(new Set(all).size).toBe(all.length);
    expect(acceptsAll(notice, all)).toBe(true);
    expect(acceptsAll(notice, all.slice(1))).toBe(false);
    expect(acceptsAll(notice, [...all.slice(1), 'invented'])).toBe(false);
    expect(acceptsAll(notice, [...all, 'invented'])).toBe(false);
    expect(acceptsAll(notice, [...all.slice(1), all[1] as string])).toBe(false);
  });

  test('A version that never was is not found', () => {
    expect(noticeOf('0')).toBeNull();
    expect(noticeOf(NOTICE_VERSION)).toBe(notice);
  });
});

const values = Object.fromEntries(Object.keys(blanks).map((blank) => [blank, `<${blank}>`])) as BlankValues;

describe('the text of the agreement (REN-7)', () => {
  test('A shipped text stays as it was signed', () => {
    expect(Object.fromEntries(Object.entries(shipped).map(([version, text]) => [version, digest(text)]))).toEqual(
      releasedAgreements,
    );
  });

  test('The shipped text leaves nothing open that nothing fills, and uses every blank', () => {
    const text = shipped[STANDARD] ?? '';
    expect(unknownBlanks(text)).toEqual([]);
    expect(fillAgreement(text, values)).not.toMatch(/[{}]/);
    expect(Object.keys(blanks).filter((blank) => !text.includes(`{{${blanks[blank as Blank]}}}`))).toEqual([]);
  });

  test('A blank nobody knows is named, and so is a brace left open', () => {
    expect(unknownBlanks('甲方 {{ 申请人 }}，{{车位}}，{{车位}}')).toEqual(['车位']);
    expect(unknownBlanks('{{押金')).toEqual(['{{']);
    expect(unknownBlanks('押金}}')).toEqual(['}}']);
    expect(unknownBlanks('{{}}')).toEqual(['']);
  });

  test('What is filled in is never filled again and begins no heading', () => {
    const filled = fillAgreement('{{申请人}}；{{押金}}', {
      ...values,
      applicant: '{{押金}}\n## 免除责任',
      deposit: '# 0',
    });
    expect(filled).toBe('{{押金}} ## 免除责任；0');
  });

  test('What has no value is left for the pen', () => {
    expect(fillAgreement('施工单位：{{施工单位}}', { ...values, contractor: ' ' })).toBe('施工单位：________');
  });

  test('Whatever is filled in otherwise is another version', () => {
    const one = offeredVersion('3', '押金 ¥2,000.00');
    expect(one).toBe(offeredVersion('3', '押金 ¥2,000.00'));
    expect(one).not.toBe(offeredVersion('3', '押金 ¥3,000.00'));
    expect(templateOf(one)).toBe('3');
  });
});

describe('whether it is agreed (REN-7)', () => {
  const at = new Date('2026-11-23T02:00:00.000Z');
  const by = (...who: ('applicant' | 'contractor' | 'office')[]): Agreement | null =>
    who.reduce<Agreement | null>((so, one) => signedBy(so, one, '1-a', at), null);
  const state = (agreement: Agreement | null) => ({ ...textsState.parse({}), agreement });

  test('Without a contractor two signatures are enough, with one it takes three', () => {
    expect(isAgreed(state(null), false)).toBe(false);
    expect(isAgreed(state(by('applicant', 'office')), false)).toBe(true);
    expect(isAgreed(state(by('applicant', 'office')), true)).toBe(false);
    expect(isAgreed(state(by('applicant', 'contractor', 'office')), true)).toBe(true);
    expect(isAgreed(state(by('contractor', 'office')), false)).toBe(false);
  });

  test('It says who has still to sign, the office last', () => {
    expect(missingSigners(null, true)).toEqual(['applicant', 'contractor', 'office']);
    expect(missingSigners(by('applicant'), false)).toEqual(['office']);
  });

  test('A signature under another text lets the earlier ones fall', () => {
    const anew = signedBy(by('applicant', 'contractor'), 'applicant', '1-b', at);
    expect(anew).toEqual({ version: '1-b', applicant: at.toISOString(), contractor: null, office: null });
  });
});
