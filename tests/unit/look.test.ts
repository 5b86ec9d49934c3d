import { expect, test } from 'vitest';
import { yuan } from '@/components/ui/money-text';
import { dial } from '@/components/ui/telephone';
import { isWeChat, lookOf } from '@/lib/shell';

const cookies = (jar: Record<string, string>) => ({
  get: (name: string) => (name in jar ? { value: jar[name] ?? '' } : undefined),
});
const browser = (agent?: string) => ({ get: () => agent ?? null });

test('A page follows the phone and standard type until the reader chooses otherwise', () => {
  expect(lookOf(cookies({}))).toEqual({ theme: 'auto', size: 'standard' });
  expect(lookOf(cookies({ theme: 'dark', size: 'elder' }))).toEqual({ theme: 'dark', size: 'elder' });
});

test('A cookie with an unknown word changes nothing', () => {
  expect(lookOf(cookies({ theme: 'x" onload="', size: 'huge' }))).toEqual({ theme: 'auto', size: 'standard' });
});

test('WeChat and WeCom draw the title bar themselves, other browsers do not', () => {
  expect(isWeChat(browser('Mozilla/5.0 (iPhone) MicroMessenger/8.0.49(0x18003129) NetType/WIFI'))).toBe(true);
  expect(isWeChat(browser('Mozilla/5.0 wxwork/4.1 MicroMessenger/7.0.1'))).toBe(true);
  expect(isWeChat(browser('Mozilla/5.0 (iPhone) Version/17.0 Safari/604.1'))).toBe(false);
  expect(isWeChat(browser())).toBe(false);
});

test('Fen are read as yuan with grouped thousands', () => {
  expect([0, 5, 8500, 123400, 123456789, -50].map(yuan)).toEqual([
    '¥0.00',
    '¥0.05',
    '¥85.00',
    '¥1,234.00',
    '¥1,234,567.89',
    '-¥0.50',
  ]);
});

test('A telephone number is dialled without its spaces and dashes', () => {
  expect(dial('0571-8888 6666')).toBe('tel:057188886666');
  expect(dial('+86 138 0000 0000')).toBe('tel:+8613800000000');
});
