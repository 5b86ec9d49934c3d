import 'server-only';
import { localDay } from '@/lib/clock/day';
import { dayText, momentText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';
import { type Charge, outstandingOf } from '@/lib/services/works/money';
import { worksOf } from '@/lib/services/works/state';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { ticketOf } from '@/lib/tickets/row';
import type { Viewer } from '@/lib/viewer';
import { type Account, type Entry, findMoney } from './find-money';
import { type MoneyNow, moneyNow } from './money-stage';
import { type DeductionSaid, sayDeductions } from './say-deductions';
import { receiptHref } from './say-entry';

export type ChargeSaid = {
  key: string;
  name: string;
  /** Who pays, with the name once they have. */
  payer: string;
  fen: number;
  why: string;
  state: string;
  tone: (typeof tones)[keyof typeof tones];
};
export type PaidSaid = { key: string; fen: number; said: string; link: string; href: string };
export type MoneySaid = {
  now: MoneyNow;
  label: string;
  /** What becomes of it next. */
  text: string;
  charges: ChargeSaid[];
  deductions: DeductionSaid[];
  paid: PaidSaid[];
  returned: PaidSaid[];
};

/** 「押金在哪里」 (REN-11): what is asked for, where it is, when it comes back, what of it is missing and why. Null when nothing is asked for. */
export async function sayMoney(viewer: Viewer, page: TicketPage): Promise<MoneySaid | null> {
  const { ticket, setting } = page;
  const works = worksOf(ticketOf(ticket));
  if (works.money.charges.length === 0) return null;
  const [found, deductions, t, choices, clock] = await Promise.all([
    findMoney(viewer, ticket),
    sayDeductions(viewer, page),
    getTranslations('money'),
    getTranslations('choices'),
    getTranslations('clock'),
  ]);
  const { agreementFirst: isFirst, refundMonths: months } = setting.settings.works;
  const now = moneyNow({ step: ticket.step, works, isFirst, today: localDay(setting.now) });
  const day = works.finish.refundOn ? dayText(clock, works.finish.refundOn, setting.now) : '';
  const at = (entry: Entry) => momentText(clock, entry.at, setting.now);
  const lines = standing(found.entries, found.accounts).map(({ entry, account }) => ({
    kind: entry.kind,
    said: {
      key: entry.id,
      fen: Math.abs(entry.fen),
      said: t(`line.${entry.kind === 'refund' ? 'refund' : 'collect'}`, {
        at: at(entry),
        account: choices(`account.${account.account}`),
        who: account.payerName,
      }),
      link: entry.receipt ? t('seeReceipt', { no: entry.receipt }) : t('seeRefund'),
      href: receiptHref(ticket.id, entry.id),
    },
  }));
  const of = (kind: Entry['kind']): PaidSaid[] => lines.flatMap((one) => (one.kind === kind ? one.said : []));
  return {
    now,
    label: t(`stage.${now.stage}.label`),
    text: t(`stage.${now.stage}.text`, { months, day }),
    charges: works.money.charges.map((charge) => sayCharge(charge, found.accounts, { t, choices })),
    deductions,
    paid: of('collect'),
    returned: of('refund'),
  };
}

/** The entries that count, each with its account, the oldest first: neither corrections nor what they took back. */
function standing(entries: Entry[], accounts: Account[]): { entry: Entry; account: Account }[] {
  const undone = new Set(entries.filter(({ kind }) => kind === 'reverse').map(({ ofId }) => ofId));
  const accountOf = new Map(accounts.map((one) => [one.id, one]));
  return entries
    .flatMap((entry) => {
      const account = accountOf.get(entry.accountId);
      return account && !undone.has(entry.id) ? [{ entry, account }] : [];
    })
    .reverse();
}

type Words = {
  t: Awaited<ReturnType<typeof getTranslations<'money'>>>;
  choices: Awaited<ReturnType<typeof getTranslations<'choices'>>>;
};

function sayCharge(charge: Charge, accounts: Account[], { t, choices }: Words): ChargeSaid {
  const { account, payer, fen } = charge;
  const state = stateOf(charge);
  const name = accounts.find((one) => one.account === account && one.payer === payer)?.payerName;
  return {
    key: `${account}-${payer}`,
    name: choices(`account.${account}`),
    payer: t(name ? 'paysNamed' : 'pays', { payer: choices(`moneyPayer.${payer}`), name: name ?? '' }),
    fen,
    why: t(`why.${account}`),
    state: t(`state.${state}`),
    tone: tones[state],
  };
}

const tones = { open: 'amber', part: 'amber', confirming: 'blue', paid: 'green', returned: 'neutral' } as const;

function stateOf(charge: Charge): keyof typeof tones {
  const { paid, confirmed, refunded } = charge;
  if (refunded > 0) return 'returned';
  if (outstandingOf(charge) > 0) return paid > 0 ? 'part' : 'open';
  return confirmed < paid ? 'confirming' : 'paid';
}
