import type { Metadata } from 'next';
import { PrintButton } from '@/components/print/print-button';
import { Qr } from '@/components/print/qr';
import { Sheet } from '@/components/print/sheet';
import { LinkButton } from '@/components/ui/button';
import { textOf } from '@/lib/address';
import { requireDesk } from '@/lib/desk/require-desk';
import { keepsHomesIn } from '@/lib/homes/keepers';
import { getTranslations } from '@/lib/i18n/translations';
import { refusePage } from '@/lib/or-not-found';
import { findStickers, type Sticker } from '@/lib/places/keep';
import type { Params } from '@/lib/tickets/desk-query';

type Props = { searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('places.title'), robots: { index: false } };
}

/** The stickers of a community, or one of them, to cut out and put up. */
export default async function PlacesSheet({ searchParams }: Props) {
  const { viewer, community, params, c } = await requireDesk('/print/places', searchParams);
  if (!keepsHomesIn(viewer, community.id)) return refusePage(viewer, '/print/places');
  const only = textOf(params.p);
  const [t, print, all] = await Promise.all([
    getTranslations('imports'),
    getTranslations('print'),
    findStickers(viewer, community.id),
  ]);
  const stickers = only ? all.filter(({ id }) => id === only) : all;
  return (
    <Sheet
      toolbar={
        <>
          {stickers.length > 0 && <PrintButton>{print('button')}</PrintButton>}
          <LinkButton href={`/admin/homes/places${c ? `?c=${c}` : ''}`} tone="plain" size="medium" className="ml-auto">
            {print('back')}
          </LinkButton>
        </>
      }
    >
      {stickers.length === 0 && <p>{t('places.paper.empty')}</p>}
      <div className="grid grid-cols-2 gap-[6mm]">
        {stickers.map((sticker) => (
          <Paper key={sticker.id} sticker={sticker} phone={community.phone} />
        ))}
      </div>
    </Sheet>
  );
}

async function Paper({ sticker: { spot, building, link }, phone }: { sticker: Sticker; phone: string }) {
  const t = await getTranslations('imports');
  return (
    <section className="flex break-inside-avoid flex-col items-center border-[1pt] border-black px-[5mm] py-[6mm] text-center">
      <h2 className="text-[20pt] leading-tight font-medium">{t('places.paper.title')}</h2>
      <p className="mt-[2mm] text-[13pt] font-medium">{[building, spot].filter(Boolean).join(' · ')}</p>
      <a href={link} className="mt-[3mm] block">
        <Qr text={link} label={t('places.paper.title')} className="size-[50mm]" />
      </a>
      <p className="mt-[2mm] text-[10.5pt]">{t('places.paper.text')}</p>
      <p className="mt-[2mm] text-[11pt] font-medium">{t('places.paper.call', { phone })}</p>
    </section>
  );
}
