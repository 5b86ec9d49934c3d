import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { RoomFinder } from '@/components/desk/room-finder';
import { needsHome } from '@/lib/desk/filing-form';
import { filingHref, filingLinks } from '@/lib/desk/filing-links';
import { services } from '@/lib/services';
import { inquiry } from '../support/inquiry/service';
import '../support/inquiry/register';

vi.mock('@/lib/i18n/translations', async () => (await import('../support/inquiry/translations')).translations);

describe('the desk files any service', () => {
  it('Each form is a link away, with the home that was found', async () => {
    const links = await filingLinks({ c: 'C', kind: 'inquiry', unit: 'U' });
    expect(links).toEqual([
      { href: '/admin/tickets/new?c=C&unit=U', label: '报修', current: false },
      { href: '/admin/tickets/new?c=C&kind=complaint&unit=U', label: '投诉', current: false },
      { href: '/admin/tickets/new?c=C&kind=suggestion&unit=U', label: '建议', current: false },
      { href: '/admin/tickets/new?c=C&kind=renovation&unit=U', label: '装修', current: false },
      { href: '/admin/tickets/new?c=C&kind=smallWorks&unit=U', label: '小型施工备案', current: false },
      { href: '/admin/tickets/new?c=C&kind=praise&unit=U', label: '表扬', current: false },
      { href: '/admin/tickets/new?c=C&kind=help&unit=U', label: '求助', current: false },
      { href: '/admin/tickets/new?c=C&kind=consult&unit=U', label: '咨询', current: false },
      { href: '/admin/tickets/new?c=C&kind=relay&unit=U', label: '留言条', current: false },
      { href: '/admin/tickets/new?c=C&kind=inquiry&unit=U', label: '咨询', current: true },
    ]);
  });

  it('Looking for the home keeps the service', async () => {
    const kept = { c: null, kind: 'inquiry' };
    const page = await RoomFinder({ kept, room: '', found: [], chosen: null, away: filingHref({ ...kept }) });
    expect(renderToStaticMarkup(page)).toContain('<input type="hidden" name="kind" value="inquiry"/>');
    expect(filingHref({ c: null, kind: 'inquiry' })).toBe('/admin/tickets/new?kind=inquiry');
  });

  it('What is only about homes asks for the home first', () => {
    expect([needsHome(inquiry), needsHome(services.repair)]).toEqual([true, false]);
  });
});
