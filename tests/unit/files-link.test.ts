import { expect, test } from 'vitest';
import { isLinkOf, type PhotoLink, photoUrl } from '@/lib/files/link';

const id = '01994a2f-0000-7000-8000-000000000001';
const now = new Date('2026-11-21T01:31:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

function read(url: string): PhotoLink {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  return {
    id: pathname.split('/').at(-1) ?? '',
    size: searchParams.get('size') as PhotoLink['size'],
    expires: Number(searchParams.get('e')),
    signature: searchParams.get('s') ?? '',
  };
}

test('A photo address stays the same for a quarter of an hour and holds for 15 to 30 minutes', () => {
  const url = photoUrl(id, 'thumb', 'lin', now);
  expect(photoUrl(id, 'thumb', 'lin', minutes(13))).toBe(url);
  expect(photoUrl(id, 'thumb', 'lin', minutes(14))).not.toBe(url);
  for (let at = 0; at < 15; at += 1) {
    const link = read(photoUrl(id, 'full', 'lin', minutes(at)));
    expect(isLinkOf(link, 'lin', minutes(at + 15))).toBe(true);
    expect(isLinkOf(link, 'lin', minutes(at + 31))).toBe(false);
  }
});

test('A photo address is good for one person, one photo, one size and one time', () => {
  const link = read(photoUrl(id, 'thumb', 'lin', now));
  expect(isLinkOf(link, 'lin', now)).toBe(true);
  expect(isLinkOf(link, 'chen', now)).toBe(false);
  expect(isLinkOf({ ...link, size: 'full' }, 'lin', now)).toBe(false);
  expect(isLinkOf({ ...link, id: id.replace('1', '2') }, 'lin', now)).toBe(false);
  expect(isLinkOf({ ...link, expires: link.expires + 900 }, 'lin', now)).toBe(false);
  expect(isLinkOf({ ...link, signature: '' }, 'lin', now)).toBe(false);
  expect(isLinkOf({ ...link, signature: `${link.signature}照` }, 'lin', now)).toBe(false);
});
