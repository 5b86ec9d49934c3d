import { deskArticle, deskNotice, ID, idOf, linkOn } from './find-pages';
import type { Place } from './pages';

/** The pages of notices and of the knowledge base. */
export const noticePlaces: Place[] = [
  {
    route: '/notices',
    what: 'that were there before',
    who: '王秀英',
    on: 'phone',
    find: async () => '/notices?past=1',
  },
  { route: '/notices/[id]', who: '王秀英', on: 'phone', find: linkOn('/notices', new RegExp(`^/notices/${ID}$`)) },
  { route: '/guide', who: '王秀英', on: 'phone' },
  {
    route: '/guide',
    what: 'with nothing found',
    who: '王秀英',
    on: 'phone',
    find: async () => `/guide?q=${encodeURIComponent('飞碟')}`,
  },
  { route: '/guide/[id]', who: '王秀英', on: 'phone', find: linkOn('/guide', new RegExp(`^/guide/${ID}$`)) },
  { route: '/admin/notices', who: '王敏', on: 'desk' },
  { route: '/admin/notices/new', who: '王敏', on: 'desk' },
  { route: '/admin/notices/[id]', who: '赵丽华', on: 'desk', find: deskNotice('out') },
  {
    route: '/admin/notices/[id]',
    what: 'with one for the company',
    who: '王敏',
    on: 'desk',
    find: deskNotice('asked'),
  },
  {
    route: '/admin/notices/[id]/edit',
    who: '王敏',
    on: 'desk',
    find: async (page) => `${await deskNotice('scheduled')(page)}/edit`,
  },
  {
    route: '/print/notices/[id]',
    who: '王敏',
    on: 'desk',
    find: async (page) => `/print/notices/${idOf(await deskNotice('out')(page))}`,
  },
  { route: '/admin/knowledge', who: '王敏', on: 'desk' },
  { route: '/admin/knowledge/new', who: '王敏', on: 'desk' },
  { route: '/admin/knowledge/[id]', who: '王敏', on: 'desk', find: deskArticle },
  {
    route: '/admin/knowledge/[id]',
    what: 'with an older version',
    who: '王敏',
    on: 'desk',
    find: async (page) => `${await deskArticle(page)}?v=1`,
  },
  {
    route: '/admin/knowledge/[id]/edit',
    who: '王敏',
    on: 'desk',
    find: async (page) => `${await deskArticle(page)}/edit`,
  },
];
