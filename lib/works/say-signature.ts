import 'server-only';
import { fullMomentText } from '@/lib/clock/words';
import { photoUrl } from '@/lib/files/link';
import { opens } from '@/lib/files/sight';
import { getTranslations } from '@/lib/i18n/translations';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import type { Viewer } from '@/lib/viewer';
import type { Accepted } from './find-texts';

export type SignatureSaid = { said?: string; picture?: { src: string; alt: string } };

type Reader = { viewer: Viewer; page: Pick<TicketPage, 'actor' | 'ticket'> };

/**
 * A signature for paper: who, when and how; the drawing only of what was signed on glass, a page on paper has its own, and
 * only for who opens it (GEN-8).
 */
export async function saySignature(
  { viewer, page: { actor, ticket } }: Reader,
  accepted: Accepted | null | undefined,
): Promise<SignatureSaid> {
  if (!accepted) return {};
  const [t, clock] = await Promise.all([getTranslations('worksTexts'), getTranslations('clock')]);
  const { name, at, way, signatureId } = accepted;
  const drawn = signatureId && way !== 'paper' && opens(actor, ticket.kind, 'signature');
  return {
    said: t('print.signedAt', { name, at: fullMomentText(clock, at), way: t(`way.${way}`) }),
    ...(drawn && {
      picture: {
        src: photoUrl(signatureId, 'full', viewer.personId, viewer.now),
        alt: t('print.signatureOf', { name }),
      },
    }),
  };
}
