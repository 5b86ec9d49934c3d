import { Panel } from '@/components/ui/panel';
import { momentText } from '@/lib/clock/words';
import { ticketHref } from '@/lib/desk/hrefs';
import { anyWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { findLinks, type Linked, type Links } from '@/lib/tickets/find-links';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import type { Viewer } from '@/lib/viewer';

type Props = { viewer: Viewer; page: TicketPage; c: string | null };

/** Which works a ticket tells of; and beside works, what neighbours told of them, without who they are. */
export async function LinksPart({ viewer, page, c }: Props) {
  const { about, told, hidden } = await findLinks(viewer, page);
  return (
    <>
      {about && <About about={about} c={c} />}
      {told.length + hidden > 0 && <Told told={told} hidden={hidden} c={c} now={page.setting.now} />}
    </>
  );
}

async function About({ about, c }: { about: Linked; c: string | null }) {
  const [t, wordOf] = await Promise.all([getTranslations('nearby'), anyWords()]);
  const said = [about.unit, about.number, wordOf(`${about.kind}.steps.${about.step}`)].filter(Boolean).join(' · ');
  return (
    <Panel title={t('aboutTitle')}>
      {about.mayOpen ? (
        <a href={ticketHref(about.id, c)} className="text-sm text-link max-md:py-2">
          {said}
        </a>
      ) : (
        <p className="text-sm">{said}</p>
      )}
    </Panel>
  );
}

async function Told({ told, hidden, c, now }: Omit<Links, 'about'> & { c: string | null; now: Date }) {
  const [t, clock, wordOf] = await Promise.all([getTranslations('nearby'), getTranslations('clock'), anyWords()]);
  return (
    <Panel title={t('toldTitle')}>
      <p className="text-sm">{t('toldCount', { count: told.length + hidden })}</p>
      <ul className="mt-1 flex flex-col gap-1 text-sm">
        {told.map(({ id, number, kind, category, step, openedAt }) => (
          <li key={id}>
            <a href={ticketHref(id, c)} className="text-link max-md:inline-block max-md:py-2">
              {number}
            </a>{' '}
            <span className="text-soft">
              {[
                wordOf(`${kind}.options.category.${category}`),
                wordOf(`${kind}.steps.${step}`),
                momentText(clock, openedAt, now),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 && told.length > 0 && <p className="mt-1 text-xs text-soft">{t('toldHidden', { count: hidden })}</p>}
    </Panel>
  );
}
