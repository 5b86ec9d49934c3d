import { MoneyText, yuan } from '@/components/ui/money-text';
import { Panel } from '@/components/ui/panel';
import { Deductions } from '@/components/works/deductions';
import { EntryLine } from '@/components/works/entry-line';
import { getTranslations } from '@/lib/i18n/translations';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import type { Viewer } from '@/lib/viewer';
import { seesMoneyOf } from '@/lib/works/may-see';
import { type AccountSaid, sayLedger } from '@/lib/works/say-ledger';

/** The money of works at the desk: what is asked for and what is there, deductions, and the ledger, newest first (REN-7, REN-11). */
export async function MoneyPart({ viewer, page }: { viewer: Viewer; page: TicketPage }) {
  if (!seesMoneyOf(page.actor)) return null;
  const said = await sayLedger(viewer, page);
  if (said.accounts.length === 0 && said.entries.length === 0) return null;
  const t = await getTranslations('money');
  return (
    <Panel flush title={t('deskTitle')} aside={t('held', { amount: yuan(said.held) })}>
      <Accounts accounts={said.accounts} />
      {said.deductions.length > 0 && (
        <section className="border-t border-line px-4 py-2 text-sm">
          <h3 className="text-soft">{t('deductionsTitle')}</h3>
          <Deductions said={said.deductions} />
        </section>
      )}
      {said.entries.length === 0 && (
        <p className="border-t border-line px-4 py-3 text-sm text-soft">{t('noEntries')}</p>
      )}
      <ol aria-label={t('entries')}>
        {said.entries.map((entry) => (
          <li key={entry.id} className="border-t border-line px-4 py-3 text-sm">
            <EntryLine entry={entry} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

async function Accounts({ accounts }: { accounts: AccountSaid[] }) {
  const t = await getTranslations('money');
  return (
    <ul>
      {accounts.map(({ key, name, payerName, fen, open, balance }) => (
        <li key={key} className="flex flex-wrap justify-between gap-x-4 border-t border-line px-4 py-2 text-sm">
          <span>
            {name} <span className="text-soft">{payerName}</span>
          </span>
          <span className="flex flex-wrap gap-x-4">
            <span className="text-soft">
              {t('asked')} <MoneyText fen={fen} />
            </span>
            {open > 0 && (
              <span className="text-amber">
                {t('open')} <MoneyText fen={open} />
              </span>
            )}
            <span>
              {t('there')} <MoneyText fen={balance} className="font-medium" />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
