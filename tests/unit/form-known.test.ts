import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PapersLater } from '@/components/form/later';
import { Photos } from '@/components/form/photos';
import type { Scene } from '@/components/form/scene';
import type { Field } from '@/lib/form';
import words from '@/lib/i18n/messages/zh-CN/form.json';
import { knownPapers, paperFor } from '@/lib/tickets/papers';

const now = new Date('2026-11-20T10:00:00+08:00');
const line = (id: string, mime: string) => ({ id, mime, bytes: 300_000, uploaderId: 'p', at: now });
const looker = { personId: 'person', now };
const known = knownPapers(
  [line('sheet', 'application/pdf'), line('scan', 'image/jpeg')].map((one) => paperFor(looker, one, '')),
);
const field: Field = { name: 'plan', control: 'papers', label: '图纸' };

const sceneOf = (ids: string[], live: boolean) =>
  ({
    id: 'f',
    words,
    values: { plan: ids },
    shown: new Set(['plan']),
    live,
    photos: { url: '/api/files?community=c', known },
    attachments: new Map(),
    register: (() => ({})) as unknown as Scene['register'],
    wrong: () => undefined,
    changed: () => undefined,
  }) satisfies Scene;

const postedIn = (html: string) =>
  [...html.matchAll(/type="hidden"[^>]* name="plan" value="([^"]*)"/g)].map(([, id]) => id);

/** The field as it stands once its code is here, with these ids in it, whoever put them there. */
const drawn = (ids: string[]) => {
  const html = renderToStaticMarkup(createElement(Photos, { field, scene: sceneOf(ids, true) }));
  return {
    pictures: [...html.matchAll(/<img [^>]*src="([^"]*)"/g)].map(([, src]) => src?.replaceAll('&amp;', '&')),
    sheets: [...html.matchAll(/PDF · [^<]*/g)].map(([said]) => said).filter((said) => !said.includes('照片')),
    posted: postedIn(html),
  };
};

describe('papers that a ticket has already, named again in a form', () => {
  it('Show by the address made for this person, or as a sheet with its size, and are posted by their ids', () => {
    const { pictures, sheets, posted } = drawn(['sheet', 'scan']);
    expect(pictures).toEqual([paperFor(looker, line('scan', 'image/jpeg'), '').thumb]);
    expect(pictures[0]).toMatch(/^\/api\/files\/scan\?size=thumb&e=\d+&s=[\w-]+$/);
    expect(sheets).toEqual(['PDF · 293 KB']);
    expect(posted).toEqual(['sheet', 'scan']);
  });

  it('Are posted before its code is here, and where no JavaScript will ever be', () => {
    const html = renderToStaticMarkup(createElement(PapersLater, { field, scene: sceneOf(['sheet', 'scan'], false) }));
    expect(postedIn(html)).toEqual(['sheet', 'scan']);
  });

  it('Stand beside one that no ticket has yet, which its own person sees by its bare address', () => {
    expect(drawn(['fresh', 'sheet']).pictures).toEqual(['/api/files/fresh?size=thumb']);
  });
});
