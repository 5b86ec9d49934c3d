import { getTranslations } from 'next-intl/server';
import { crossGate } from '@/app/gate-actions';
import { GateStrip } from '@/components/gate/gate-strip';
import { GateTap } from '@/components/gate/gate-tap';
import { LinkButton } from '@/components/ui/button';
import { momentText } from '@/lib/clock/words';
import { deskPlace } from '@/lib/desk/community';
import { deskHref } from '@/lib/desk/hrefs';
import { photoUrl } from '@/lib/files/link';
import type { Paper } from '@/lib/gate/find-paper';
import { findPass } from '@/lib/gate/find-passes';
import { gateWords } from '@/lib/gate/gate-words';
import { newId } from '@/lib/id';
import type { Viewer } from '@/lib/viewer';

/** What a signed-in guard finds under a pass: whose face it is, 「进」 and 「出」, and the ways on. */
export async function GuardPart({ paper, viewer }: { paper: Paper; viewer: Viewer }) {
  const { communityId, ticketId, id, pass } = paper;
  const found = pass ? findPass(viewer, communityId, id) : null;
  const [t, clock, words, one] = await Promise.all([
    getTranslations('gate'),
    getTranslations('clock'),
    gateWords(),
    found,
  ]);
  const { c } = deskPlace(viewer, communityId);
  return (
    <>
      {one && (
        <section className="mt-4 flex flex-col gap-3 px-4">
          <GateStrip personId={viewer.personId} action={crossGate} words={words} />
          {one.photoId && (
            // biome-ignore lint/performance/noImgElement: a worker's photo comes from the own store, under its own guard
            <img
              src={photoUrl(one.photoId, 'full', viewer.personId, viewer.now)}
              alt={t('verify.photo', { name: one.name })}
              className="max-h-56 self-start rounded-md"
            />
          )}
          <p className="font-medium">
            {one.since ? t('row.since', { at: momentText(clock, one.since, viewer.now) }) : t('row.outside')}
          </p>
          <GateTap
            action={crossGate}
            words={words}
            pass={{ id, no: one.no, name: one.name }}
            tapId={newId()}
            inside={one.inside}
            mayEnter={one.validity === 'valid'}
          />
        </section>
      )}
      <div className="mt-6 flex flex-col gap-4 px-4 *:w-full">
        <LinkButton href={deskHref('/admin/gate', c)}>{t('verify.toGate')}</LinkButton>
        <LinkButton href={deskHref(`/admin/tickets/${ticketId}`, c)}>{t('verify.openTicket')}</LinkButton>
      </div>
    </>
  );
}
