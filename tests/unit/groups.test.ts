import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isKind, services } from '@/lib/services';
import type { Service } from '@/lib/services/define';
import { groups } from '@/lib/services/groups';
import { wordsOf } from '../support/inquiry/register';

const pages = join(import.meta.dirname, '../../app/(resident)/services');
const kindsOf = (group: string) => Object.values<Service>(services).filter((one) => one.group === group);

describe.each(groups)('the group %s of the home page', (group) => {
  it('It has a page of its own, and its name is no kind’s', () => {
    expect(existsSync(join(pages, group, 'page.tsx'))).toBe(true);
    expect(isKind(group)).toBe(false);
  });

  it('There is a choice among its kinds, and residents file each', () => {
    expect(kindsOf(group).length).toBeGreaterThan(1);
    expect(kindsOf(group).filter(({ deskOnly }) => deskOnly)).toEqual([]);
  });

  it.each(['zh-CN', 'en'] as const)(
    'In %s it has its words, and each of its kinds says what it is for',
    async (language) => {
      const words = (await wordsOf(language)) as Record<string, Record<string, Record<string, string> | string>>;
      const { groups: names, choose } = words.home as Record<string, Record<string, string>>;
      expect([names?.[group], choose?.[group]].map((text) => typeof text)).toEqual(['string', 'string']);
      for (const { kind } of kindsOf(group)) expect([kind, typeof words[kind]?.intro]).toEqual([kind, 'string']);
    },
  );
});
