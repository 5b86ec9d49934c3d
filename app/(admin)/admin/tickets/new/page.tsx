import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { fileForSomebody } from '@/app/desk-actions';
import { RoomFinder } from '@/components/desk/room-finder';
import { formIcons } from '@/components/form/form-icons';
import { ServiceForm } from '@/components/form/service-form';
import { FilingKeys } from '@/components/intake/filing-keys';
import { LookUpPanel } from '@/components/knowledge/look-up-panel';
import { OutageTips } from '@/components/notices/outage-tips';
import { Tip } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { Chips } from '@/components/ui/tabs';
import { textOf } from '@/lib/address';
import { deskFilingForm, needsHome } from '@/lib/desk/filing-form';
import { filingHref, filingLinks, firstKind } from '@/lib/desk/filing-links';
import { deskHref } from '@/lib/desk/hrefs';
import { requireDesk } from '@/lib/desk/require-desk';
import { formWords } from '@/lib/form-words';
import { findUnit, findUnits } from '@/lib/homes/find-units';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { findOutages } from '@/lib/notices/find-outages';
import { sayOutages } from '@/lib/notices/say-notices';
import { isKind, serviceOf } from '@/lib/services';
import type { Params } from '@/lib/tickets/desk-query';

type Props = { searchParams: Promise<Params> };

const PATH = '/admin/tickets/new';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('file.title') };
}

export default async function NewTicketPage({ searchParams }: Props) {
  const { viewer, community, c, params } = await requireDesk(PATH, searchParams);
  const room = textOf(params.room)?.trim() ?? '';
  const unitId = idInput.safeParse(params.unit).data;
  const visit = idInput.safeParse(params.visit).data;
  const asked = textOf(params.kind) ?? '';
  const service = serviceOf(isKind(asked) ? asked : firstKind());
  const found = unitId ? [] : await findUnits(viewer, community.id, room);
  const { kind } = service;
  const to = (unit: string) => filingHref({ c, kind, unit, visit });
  if (found.length === 1 && found[0]) redirect(to(found[0].id));
  const home = unitId ? ((await findUnit(viewer, community.id, unitId)) ?? null) : null;
  const [t, knowledge, words, spec, links] = await Promise.all([
    getTranslations('desk'),
    getTranslations('knowledge'),
    formWords(kind),
    deskFilingForm(viewer, service, community.id, home, visit),
    filingLinks({ c, kind, unit: home?.id, visit }),
  ]);
  return (
    <div className="mx-auto max-w-phone">
      <h1 className="text-xl font-medium">{t('file.title')}</h1>
      {links.length > 0 && <Chips label={t('file.kinds')} tabs={links} className="mt-3" />}
      <Panel className="mt-3">
        <RoomFinder
          kept={{ c, kind }}
          room={room}
          found={found.map(({ id, label }) => ({ label, href: to(id) }))}
          chosen={home?.label ?? null}
          away={filingHref({ c, kind, visit })}
        />
      </Panel>
      {service.outages && (
        <OutageTips
          outages={await sayOutages(await findOutages(viewer, community.id, home?.buildingId), viewer.now)}
          hrefOf={(id) => deskHref(`/admin/notices/${id}`, c)}
        />
      )}
      <details className="mt-3 rounded-md border border-line bg-card px-4 py-1">
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-link">
          {knowledge('panel.title')}
        </summary>
        <div className="pb-3">
          <LookUpPanel communityId={community.id} />
        </div>
      </details>
      <FilingKeys nothing={t('file.roomFirst')} start={null} />
      {needsHome(service) && !home ? (
        <Tip className="mx-0!">{t('file.roomFirst')}</Tip>
      ) : (
        <div className="desk-form mt-3">
          <ServiceForm
            key={`${kind} ${home?.id ?? 'public'}`}
            spec={spec}
            action={fileForSomebody}
            words={words}
            icons={formIcons(spec)}
            photos={{ url: `/api/files?community=${community.id}`, max: 9 }}
          />
        </div>
      )}
    </div>
  );
}
