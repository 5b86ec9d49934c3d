import 'server-only';
import { fullMomentText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';
import type { Ticket } from '@/lib/services/ticket';
import { worksOf } from '@/lib/services/works/state';
import { type Signer, signers } from '@/lib/services/works/texts';
import type { Accepted, Texts } from './find-texts';

export type PartySaid = { party: Signer; text: string; signed: Accepted | null };

/** Who of the parties has signed the agreement that is shown, and who has not. */
export async function sayParties(ticket: Ticket, { accepted, agreement, state }: Texts): Promise<PartySaid[]> {
  const [t, clock] = await Promise.all([getTranslations('worksTexts'), getTranslations('clock')]);
  const contracted = worksOf(ticket).plan.builder === 'contractor';
  return signers
    .filter((party) => party !== 'contractor' || contracted)
    .map((party) => {
      const counts = state.agreement?.version === agreement.version && state.agreement[party];
      const found = accepted.find(
        (one) => one.what === 'agreement' && one.party === party && one.version === agreement.version,
      );
      const signed = (counts && found) || null;
      const who = t(`agreement.party.${party}`);
      const text = signed
        ? t('agreement.signed', { who, at: fullMomentText(clock, signed.at) })
        : t('agreement.missing', { who });
      return { party, text, signed };
    });
}

/** 「施工负责人已于 … 签收」; null while they have not. */
export async function sayForeman({ accepted }: Texts): Promise<string | null> {
  const [t, clock] = await Promise.all([getTranslations('worksTexts'), getTranslations('clock')]);
  const found = accepted.find(({ what }) => what === 'foreman');
  if (!found) return null;
  return t('foreman.signed', { at: fullMomentText(clock, found.at), way: t(`way.${found.way}`) });
}
