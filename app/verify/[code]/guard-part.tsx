import { crossGate } from '@/app/gate-actions';
import { GateStrip } from '@/components/gate/gate-strip';
import { GateTap } from '@/components/gate/gate-tap';
import { LinkButton } from '@/components/ui/button';
import { OwnImage } from '@/components/ui/own-image';
import { momentText } from '@/lib/clock/words';
import { deskPlace } from '@/lib/desk/community';
import { deskHref } from '@/lib/desk/hrefs';
import { photoUrl } from '@/lib/files/link';
import type { Paper } from '@/lib/gate/find-paper';
import { findPass } from '@/lib/gate/find-passes';
import { gateWords } from '@/lib/gate/gate-words';
import { getTranslations } from '@/lib/i18n/translations';
import { newId } from '@/lib/id';
import type { Viewer } from '@/lib/viewer';

type Props = { paper: Paper; viewer: Viewer };

/** What a signed-in guard finds under a pass: whose face it is, 「进」 and 「出」. */
export async function GuardPart({ paper: { communityId, id }, viewer }: Props) {
  const [t, clock, words, one] = await Promise.all([
    getTranslations('gate'),
    getTranslations('clock'),
    gateWords(),
    findPass(viewer, communityId, id),
  ]);
  if (!one) return null;
  return (
    <section className="mt-3 flex flex-col gap-3 px-4">
      <GateStrip personId={viewer.personId} action={crossGate} words={words} />
      {one.photoId && (
        <OwnImage
          src={photoUrl(one.photoId, 'full', viewer.personId, viewer.now)}
          alt={t('verify.photo', { name: one.name })}
          width={224}
          height={224}
          className="size-56 self-start object-contain object-left"
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
  );
}

/** Where a guard goes on from a paper. */
export async function GuardLinks({ paper: { communityId, ticketId }, viewer }: Props) {
  const t = await getTranslations('gate');
  const { c } = deskPlace(viewer, communityId);
  return (
    <>
      <LinkButton href={deskHref('/admin/gate', c)}>{t('verify.toGate')}</LinkButton>
      <LinkButton href={deskHref(`/admin/tickets/${ticketId}`, c)}>{t('verify.openTicket')}</LinkButton>
    </>
  );
}
