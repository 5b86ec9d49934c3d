import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { MoneyText } from '@/components/ui/money-text';
import { Tag } from '@/components/ui/tag';
import { Deductions } from '@/components/works/deductions';
import { getTranslations } from '@/lib/i18n/translations';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import type { Viewer } from '@/lib/viewer';
import { type ChargeSaid, type PaidSaid, sayMoney } from '@/lib/works/say-money';

/** 「押金在哪里」: one large figure and what becomes of it, then what it is made of (REN-11). */
export async function MoneyCard({ viewer, page }: { viewer: Viewer; page: TicketPage }) {
  const said = await sayMoney(viewer, page);
  if (!said || said.now.stage === 'none') return null;
  const t = await getTranslations('money');
  return (
    <Card icon="fee" title={t('title')} className="mx-3 mt-3">
      <p className="text-sm text-soft">{said.label}</p>
      <p className="mt-0.5 text-3xl font-medium">
        <MoneyText fen={said.now.fen} />
      </p>
      <p className="mt-1">{said.text}</p>
      <Part title={t('deductionsTitle')} isThere={said.deductions.length > 0}>
        <Deductions said={said.deductions} />
      </Part>
      <Part title={t('returnedTitle')} isThere={said.returned.length > 0}>
        <Lines lines={said.returned} />
      </Part>
      <Part title={t('chargesTitle')} isThere={said.charges.length > 0}>
        <Charges charges={said.charges} />
      </Part>
      <Part title={t('paidTitle')} isThere={said.paid.length > 0}>
        <Lines lines={said.paid} />
      </Part>
    </Card>
  );
}

function Part({ title, isThere, children }: { title: string; isThere: boolean; children: ReactNode }) {
  if (!isThere) return null;
  return (
    <section className="hair-t mt-3 pt-3">
      <h3 className="text-sm text-soft">{title}</h3>
      {children}
    </section>
  );
}

function Charges({ charges }: { charges: ChargeSaid[] }) {
  return (
    <ul>
      {charges.map(({ key, name, payer, fen, why, state, tone }) => (
        <li key={key} className="py-2">
          <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              {name}
              <Tag tone={tone}>{state}</Tag>
            </span>
            <MoneyText fen={fen} className="font-medium" />
          </p>
          <p className="text-sm text-soft">{payer}</p>
          <p className="text-sm text-soft">{why}</p>
        </li>
      ))}
    </ul>
  );
}

function Lines({ lines }: { lines: PaidSaid[] }) {
  return (
    <ul>
      {lines.map(({ key, fen, said, link, href }) => (
        <li key={key} className="pt-2">
          <p className="flex items-baseline gap-x-4">
            <span className="min-w-0 flex-1">{said}</span>
            <MoneyText fen={fen} className="flex-none font-medium" />
          </p>
          <a href={href} className="inline-flex min-h-11 items-center text-link">
            {link}
          </a>
        </li>
      ))}
    </ul>
  );
}
