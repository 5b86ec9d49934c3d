import { expect, test } from 'vitest';
import { homesHref } from '@/lib/desk/hrefs';

test('What was chosen in the list of homes goes along to a home and back, and nothing else does', () => {
  expect(homesHref('/admin/homes', null, {})).toBe('/admin/homes');
  expect(homesHref('/admin/homes', 'one', { b: 'three', q: '' })).toBe('/admin/homes?c=one&b=three');
  expect(homesHref('/admin/homes/unit', null, { q: '3-2 王' })).toBe('/admin/homes/unit?q=3-2+%E7%8E%8B');
});
