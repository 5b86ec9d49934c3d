import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { MoneyText } from '@/components/ui/money-text';
import { PhotoGrid } from '@/components/ui/photos';
import { Tag } from '@/components/ui/tag';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import type { Viewer } from '@/lib/viewer';
import { type MoneySaid, sayMoney } from '@/lib/works/say-money';

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
      <Charges said={said} />
      <Deductions said={said} />
      <Returns said={said} />
      <Receipts said={said} />
    </Card>
  );
}

async function Charges({ said: { charges } }: { said: MoneySaid }) {
  const t = await getTranslations('money');
  if (charges.length === 0) return null;
  return (
    <section className="hair-t mt-4 pt-3">
      <h3 className="text-sm text-soft">{t('chargesTitle')}</h3>
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
    </section>
  );
}

async function Deductions({ said: { deductions } }: { said: MoneySaid }) {
  const t = await getTranslations('money');
  if (deductions.length === 0) return null;
  return (
    <section className="hair-t mt-3 pt-3">
      <h3 className="text-sm text-soft">{t('deductionsTitle')}</h3>
      <ul>
        {deductions.map(({ id, fen, words, at, photos }) => (
          <li key={id} className="py-2">
            <p className="flex flex-wrap items-center justify-between gap-x-4">
              <span className="min-w-0 whitespace-pre-line">{words}</span>
              <MoneyText fen={fen} className="font-medium text-red" />
            </p>
            <p className="text-sm text-soft">{at}</p>
            <PhotoGrid id={`deduction-${id}`} photos={photos} className="mt-2" />
          </li>
        ))}
      </ul>
    </section>
  );
}

async function Returns({ said: { returns } }: { said: MoneySaid }) {
  const t = await getTranslations('money');
  if (returns.length === 0) return null;
  return (
    <section className="hair-t mt-3 pt-3">
      <h3 className="text-sm text-soft">{t('returnsTitle')}</h3>
      <ul>
        {returns.map(({ key, fen, said, href }) => (
          <li key={key} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
            <span className="min-w-0">{said}</span>
            <MoneyText fen={fen} className="font-medium" />
            {href && (
              <a href={href} className="inline-flex min-h-11 basis-full items-center text-link">
                {t('seeRefund')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

async function Receipts({ said: { receipts } }: { said: MoneySaid }) {
  const t = await getTranslations('money');
  if (receipts.length === 0) return null;
  return (
    <p className="hair-t mt-3 flex flex-wrap gap-x-4 pt-1">
      {receipts.map(({ key, no, said, href }) => (
        <a key={key} href={href} className="inline-flex min-h-11 items-center text-link">
          {t('seeReceipt', { account: said, no })}
        </a>
      ))}
    </p>
  );
}
