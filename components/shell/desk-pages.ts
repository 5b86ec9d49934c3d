import type { IconName } from '../icons/icon';
import type { DeskPage } from './desk-shell';

/** Where each part of the desk lives and the picture it has. */
export const deskPages: Record<DeskPage, { href: string; icon: IconName }> = {
  today: { href: '/admin', icon: 'desk' },
  tickets: { href: '/admin/tickets', icon: 'ticket' },
  orders: { href: '/admin/orders', icon: 'hand' },
  followUps: { href: '/admin/follow-ups', icon: 'phone' },
  works: { href: '/admin/works', icon: 'works' },
  gate: { href: '/admin/gate', icon: 'security' },
  intake: { href: '/admin/intake', icon: 'headset' },
  surveys: { href: '/admin/surveys', icon: 'survey' },
  homes: { href: '/admin/homes', icon: 'building' },
  notices: { href: '/admin/notices', icon: 'notice' },
  knowledge: { href: '/admin/knowledge', icon: 'book' },
  promises: { href: '/admin/promises', icon: 'clock' },
  people: { href: '/admin/people', icon: 'users' },
  staff: { href: '/admin/staff', icon: 'user' },
  reports: { href: '/admin/reports', icon: 'chart' },
  settings: { href: '/admin/settings', icon: 'settings' },
};
