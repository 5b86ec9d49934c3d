import 'server-only';
import { localDay } from '@/lib/clock/day';
import { fullDayText, fullMomentText } from '@/lib/clock/words';
import { yuanText } from '@/lib/desk/amount';
import type { LooseWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { capitals } from '@/lib/money/capitals';
import type { Receipt } from './find-receipt';
import { sayWay } from './say-entry';

type Side = 'receipt' | 'refund';
type TextBox = { term: string; value: string };
type TextRow = { boxes: [TextBox] | [TextBox, TextBox] };

export type ReceiptSaid = {
  title: string;
  number: string;
  office: string;
  who: TextRow[];
  /** In capitals and in figures, the two that must agree. */
  amount: { capitals: TextBox; figures: TextBox; way: TextBox };
  by: TextRow[];
  /** That the entry was corrected and the paper counts for nothing. */
  undone: string | null;
  /** What to do with the paper. */
  foot: string;
  signs: string[];
  printed: string;
};

/** A receipt or refund receipt in words: who, for what, how much in figures and in capitals, how, by whom and when. */
export async function sayReceipt(receipt: Receipt): Promise<ReceiptSaid> {
  const { viewer, page, entry, community } = receipt;
  const [t, choices, print, clock] = await Promise.all([
    getTranslations('money'),
    getTranslations('choices'),
    getTranslations('print'),
    getTranslations('clock'),
  ]);
  const isRefund = entry.kind === 'refund';
  const side: Side = isRefund ? 'refund' : 'receipt';
  const amount = Math.abs(entry.fen);
  return {
    title: t(`print.${side}.title`),
    number: numberOf(receipt),
    office: print('community', { name: community.name }),
    who: await whoRows(receipt, side),
    amount: {
      capitals: { term: t('print.capitals'), value: capitals(amount) },
      figures: { term: t('print.figures'), value: yuanText(amount) },
      way: { term: t('print.way'), value: sayWay(entry.way, choices as unknown as LooseWords) ?? '' },
    },
    by: await byRows(receipt, side),
    undone: entry.undoneAt && t('print.undone', { at: fullMomentText(clock, entry.undoneAt) }),
    foot: t(isRefund ? 'print.refund.foot' : `print.receipt.foot.${entry.account}`, { phone: community.phone }),
    signs: [t(`print.${side}.signPayer`), t('print.signOffice')],
    printed: t('print.printedBy', {
      who: page.actor.kind === 'staff' ? viewer.name : t('print.self'),
      at: fullMomentText(clock, viewer.now),
    }),
  };
}

/** A receipt's own number; a refund is counted within its ticket. */
export const numberOf = ({ entry, page }: Pick<Receipt, 'entry' | 'page'>): string =>
  entry.receipt ?? `${page.ticket.number}-T${entry.seq}`;

async function whoRows({ page, entry }: Receipt, side: Side): Promise<TextRow[]> {
  const [t, choices] = await Promise.all([getTranslations('money'), getTranslations('choices')]);
  return [
    {
      boxes: [
        { term: t(`print.${side}.payer`), value: entry.payerName },
        { term: t('print.unit'), value: page.place.unit ?? '' },
      ],
    },
    {
      boxes: [
        { term: t('print.for'), value: choices(`account.${entry.account}`) },
        { term: t('print.ticket'), value: page.ticket.number },
      ],
    },
  ];
}

async function byRows({ entry }: Receipt, side: Side): Promise<TextRow[]> {
  const [t, clock] = await Promise.all([getTranslations('money'), getTranslations('clock')]);
  const { confirmedAt, confirmedBy, who, at, words } = entry;
  const confirmed = confirmedAt
    ? t('print.confirmed', { who: confirmedBy ?? '', at: fullMomentText(clock, confirmedAt) })
    : t('print.unconfirmed');
  return [
    {
      boxes: [
        { term: t(`print.${side}.by`), value: who ?? '' },
        { term: t(`print.${side}.on`), value: fullDayText(clock, localDay(at)) },
      ],
    },
    ...(side === 'receipt' ? [{ boxes: [{ term: t('print.confirmedBy'), value: confirmed }] } satisfies TextRow] : []),
    { boxes: [{ term: t('print.words'), value: words }] },
  ];
}
