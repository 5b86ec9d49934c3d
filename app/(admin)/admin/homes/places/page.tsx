import type { Metadata } from 'next';
import { addPlace, endPlace } from '@/app/place-actions';
import { BackLink } from '@/components/desk/back-link';
import { MiniForm } from '@/components/form/mini-form';
import { PostButton } from '@/components/form/post-button';
import { LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Panel } from '@/components/ui/panel';
import { momentText } from '@/lib/clock/words';
import { deskHref } from '@/lib/desk/hrefs';
import { requireDesk } from '@/lib/desk/require-desk';
import { formWords } from '@/lib/form-words';
import { keepsHomesIn } from '@/lib/homes/keepers';
import { getTranslations } from '@/lib/i18n/translations';
import { refusePage } from '@/lib/or-not-found';
import { findStickers, type Sticker } from '@/lib/places/keep';
import { placeForm } from '@/lib/places/say-form';
import type { Params } from '@/lib/tickets/desk-query';

type Props = { searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('places.title') };
}

/** 二维码贴: the places with a sticker, made, printed and taken down here. */
export default async function PlacesPage({ searchParams }: Props) {
  const { viewer, community, c } = await requireDesk('/admin/homes/places', searchParams);
  if (!keepsHomesIn(viewer, community.id)) return refusePage(viewer, '/admin/homes/places');
  const back = c ? `?c=${c}` : '';
  const [t, words, stickers, spec] = await Promise.all([
    getTranslations('imports'),
    formWords(),
    findStickers(viewer, community.id),
    placeForm(viewer, community.id, back),
  ]);
  return (
    <div className="max-w-[44rem]">
      <BackLink href={deskHref('/admin/homes', c)}>{t('roster.back')}</BackLink>
      <h1 className="text-xl font-medium">{t('places.title')}</h1>
      <p className="mt-1 text-soft">{t('places.text')}</p>
      <Panel className="mt-4">
        <MiniForm spec={spec} action={addPlace} words={words} />
      </Panel>
      <Panel
        title={t('places.list')}
        className="mt-4"
        aside={
          stickers.length > 0 && (
            <LinkButton href={deskHref('/print/places', community.id)} size="small" icon="print">
              {t('places.print')}
            </LinkButton>
          )
        }
      >
        {stickers.length === 0 && <Empty icon="qr" title={t('places.none')} text={t('places.noneText')} />}
        <ul className="divide-y divide-line">
          {stickers.map((sticker) => (
            <Row key={sticker.id} sticker={sticker} now={viewer.now} community={community.id} back={back} />
          ))}
        </ul>
      </Panel>
    </div>
  );
}

type RowProps = { sticker: Sticker; now: Date; community: string; back: string };

async function Row({ sticker: { id, spot, building, madeAt }, now, community, back }: RowProps) {
  const [t, clock, words] = await Promise.all([getTranslations('imports'), getTranslations('clock'), formWords()]);
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 py-2">
      <div className="min-w-0 flex-1">
        <p>{[building, spot].filter(Boolean).join(' · ')}</p>
        <p className="text-sm text-soft">{t('places.made', { at: momentText(clock, madeAt, now) })}</p>
      </div>
      <a
        className="inline-flex min-h-11 min-w-11 items-center justify-center text-link md:min-h-9"
        href={`/print/places?c=${community}&p=${id}`}
      >
        {t('places.printOne')}
      </a>
      <details>
        <summary
          aria-label={t('places.endWho', { spot })}
          className="inline-flex min-h-11 min-w-11 items-center justify-center text-red md:min-h-9"
        >
          {t('places.end')}
        </summary>
        <p className="my-1 text-sm text-soft">{t('places.endText')}</p>
        <PostButton
          id={`end-${id}`}
          action={endPlace}
          words={words}
          values={{ place: id, back }}
          tone="warn"
          size="small"
        >
          {t('places.endSure')}
        </PostButton>
      </details>
    </li>
  );
}
