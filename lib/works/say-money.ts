import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { Tone } from '@/components/ui/tag';
import { localDay } from '@/lib/clock/day';
import { dayText, momentText } from '@/lib/clock/words';
import { worksOf } from '@/lib/services/works/state';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { ticketOf } from '@/lib/tickets/row';
import type { Viewer } from '@/lib/viewer';
import { findMoney, type MoneyFound } from './find-money';
import { countedOf, figuresOf, unconfirmedOf } from './money-figures';
import { entriesFor, type MoneyNow, moneyNow, unpaidOf } from './money-stage';
import { type EntrySaid, entrySayer, receiptHref } from './say-entry';

export type ChargeSaid = {
  key: string;
  name: string;
  /** Who pays, with the name once they have. */
  payer: string;
  fen: number;
  why: string;
  state: string;
  tone: Tone;
};
export type ReturnSaid = { key: string; fen: number; said: string; href: string | null };
export type MoneySaid = {
  now: MoneyNow;
  label: string;
  /** What becomes of it next. */
  text: string;
  charges: ChargeSaid[];
  deductions: EntrySaid[];
  returns: ReturnSaid[];
  receipts: { key: string; no: string; said: string; fen: number; href: string }[];
};

/** 「押金在哪里」 (REN-11): what is asked for, where it is, when it comes back, what of it is missing and why. Null when nothing is asked for. */
export async function sayMoney(viewer: Viewer, page: TicketPage): Promise<MoneySaid | null> {
  const { ticket, setting } = page;
  const works = worksOf(ticketOf(ticket));
  const found = await findMoney(viewer, ticket);
  if (works.money.charges.length === 0 && found.entries.length === 0) return null;
  const [t, clock, say] = await Promise.all([getTranslations('money'), getTranslations('clock'), entrySayer(viewer)]);
  const now = moneyNow({ step: ticket.step, works, found, today: localDay(setting.now) });
  const { refundOn } = works.finish;
  const day = refundOn ? dayText(clock, refundOn, setting.now) : '';
  const counted = countedOf(found.entries);
  const accountOf = new Map(found.accounts.map((one) => [one.id, one]));
  const lines = counted.flatMap((entry) => {
    const account = accountOf.get(entry.accountId);
    return account ? [{ ...entry, ticketId: ticket.id, ...inAccount(account) }] : [];
  });
  return {
    now,
    label: t(`stage.${now.stage}.label`),
    text: t(`stage.${now.stage}.text`, { months: setting.settings.works.refundMonths, day }),
    charges: works.money.charges.map((charge) => sayCharge(charge, found, t)),
    deductions: lines
      .filter(({ kind }) => kind === 'deduct')
      .map((entry) => say(entry, { isUndone: false, isUnconfirmed: false })),
    returns: lines
      .filter(({ kind }) => kind === 'refund')
      .map((entry) => ({
        key: entry.id,
        fen: -entry.fen,
        said: t('returnedTo', { at: momentText(clock, entry.at, setting.now), who: entry.payerName }),
        href: entry.receipt && receiptHref(ticket.id, entry.id),
      })),
    receipts: lines.flatMap(({ id, kind, receipt, fen, account }) =>
      kind === 'collect' && receipt
        ? [{ key: id, no: receipt, said: t(`account.${account}`), fen, href: receiptHref(ticket.id, id) }]
        : [],
    ),
  };
}

const inAccount = ({ account, payer, payerName }: MoneyFound['accounts'][number]) => ({ account, payer, payerName });

type Charge = Parameters<typeof unpaidOf>[0];
type Words = Awaited<ReturnType<typeof getTranslations<'money'>>>;

function sayCharge(charge: Charge, found: MoneyFound, t: Words): ChargeSaid {
  const { account, payer, fen } = charge;
  const entries = entriesFor(charge, found);
  const { paid } = figuresOf(entries);
  const state =
    unpaidOf(charge, found) > 0
      ? paid > 0
        ? 'part'
        : 'open'
      : unconfirmedOf(entries).length > 0
        ? 'confirming'
        : 'paid';
  const name = found.accounts.find((one) => one.account === account && one.payer === payer)?.payerName;
  return {
    key: `${account}-${payer}`,
    name: t(`account.${account}`),
    payer: name ? t('paysNamed', { payer: t(`payer.${payer}`), name }) : t('pays', { payer: t(`payer.${payer}`) }),
    fen,
    why: t(`why.${account}`),
    state: t(`state.${state}`),
    tone: tones[state],
  };
}

const tones = { open: 'amber', part: 'amber', confirming: 'blue', paid: 'green' } as const;
