import { openSetting } from './find-pages';
import { asAdministrator } from './own-session';
import type { Place } from './pages';

/** The settings, a page of each kind with one of them open. */
export const settingPages: Place[] = [
  { route: '/admin/settings/messages', who: '赵丽华', on: 'desk' },
  { route: '/admin/settings/channels', who: '赵丽华', on: 'desk' },
  { route: '/admin/settings/duty', who: '赵丽华', on: 'desk' },
  { route: '/admin/settings/holidays', who: '赵丽华', on: 'desk' },
  { route: '/admin/settings/acts', who: '赵丽华', on: 'desk' },
  { route: '/admin/settings/health', who: '孙建军', on: 'desk', find: asAdministrator('/admin/settings/health') },
  { route: '/admin/settings/account', who: '赵丽华', on: 'desk' },
  { route: '/admin/settings/account/password', who: '赵丽华', on: 'desk' },
  { route: '/admin/settings/account/pin', who: '赵丽华', on: 'desk' },
  { route: '/admin/settings/roles', who: '赵丽华', on: 'desk' },
  { route: '/admin/settings/staff', who: '孙建军', on: 'desk' },
  { route: '/admin/settings/staff/new', who: '孙建军', on: 'desk' },
  { route: '/admin/settings/promises', who: '赵丽华', on: 'desk' },
  {
    route: '/admin/settings/hours',
    who: '孙建军',
    on: 'desk',
    what: 'with one open',
    find: openSetting('hours', 'hours.desk'),
  },
  { route: '/admin/settings/rules', who: '孙建军', on: 'phone' },
  { route: '/admin/settings/escalation', who: '孙建军', on: 'desk', find: openSetting('escalation', 'escalation.top') },
  { route: '/admin/settings/phones', who: '孙建军', on: 'phone', find: openSetting('phones', 'gasPhone') },
  { route: '/admin/settings/works', who: '孙建军', on: 'phone', find: openSetting('works', 'noise.blackouts') },
  {
    route: '/admin/settings/categories',
    who: '孙建军',
    on: 'phone',
    find: openSetting('categories', 'categories.repair.lift'),
  },
  { route: '/admin/settings/departments', who: '孙建军', on: 'desk' },
  { route: '/admin/settings/phrases', who: '孙建军', on: 'desk', find: openSetting('phrases', 'phrases.repair.angry') },
];
