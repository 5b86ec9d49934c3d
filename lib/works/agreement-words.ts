import { yuanText } from '@/lib/desk/amount';
import type { LooseWords } from '@/lib/i18n/service-words';
import type { Works } from '@/lib/services/works/state';

/** 2026年12月1日. */
export function dayInWords(day: string, t: LooseWords): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return t('worksTexts.agreement.day', { year, month: String(Number(month)), day: String(Number(date)) });
}

/** What is asked for on one account, by who pays; empty while nothing is. */
export const chargesText = (charges: Works['money']['charges'], account: string, t: LooseWords): string =>
  charges
    .filter((one) => one.account === account)
    .map(({ payer, fen }) => `${t(`worksTexts.agreement.payer.${payer}`)} ${yuanText(fen)}`)
    .join(t('worksTexts.agreement.comma'));
