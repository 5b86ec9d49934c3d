import type { ReactNode } from 'react';
import type { Kept } from '@/lib/desk/say-kept';
import type { OtherSaid, SideSaid } from '@/lib/desk/say-side';
import { getTranslations } from '@/lib/i18n/translations';
import { DescriptionList } from '../ui/description-list';
import { Panel } from '../ui/panel';

export type SideProps = { side: SideSaid; phone: ReactNode; leak: ReactNode; followUp: ReactNode };

/** The facts at a ticket's side: who to call, what was promised and kept, who works on it, what was before. */
export async function Side({ side, phone, leak, followUp }: SideProps) {
  const t = await getTranslations('desk');
  return (
    <div className="flex flex-col gap-3">
      <Panel title={t('facts.contact')}>
        <p className="font-medium">{side.contact.name}</p>
        <div className="mt-1">{phone}</div>
        {side.household.length > 0 && <p className="mt-2 text-sm text-soft">{side.household.join(' · ')}</p>}
      </Panel>
      {side.siblings.length > 0 && (
        <Panel title={t(side.isMatter ? 'facts.siblingsMany' : 'facts.siblings')}>
          <Others tickets={side.siblings} />
          <p className="mt-1 text-xs text-soft">{t('facts.siblingsHint')}</p>
        </Panel>
      )}
      <Panel title={t('facts.promises')}>
        <Promises promises={side.promises} />
        {side.paused && <p className="mt-2 text-sm text-amber">{side.paused}</p>}
        {side.urgency.length > 0 && (
          <p className="mt-2 text-sm whitespace-pre-line text-soft">
            {[t('facts.urgencyHistory'), ...side.urgency].join('\n')}
          </p>
        )}
      </Panel>
      {followUp}
      <Panel title={t('facts.people')}>
        <DescriptionList items={side.people} />
      </Panel>
      <Panel title={t('facts.title')}>
        <DescriptionList items={side.about} />
      </Panel>
      {side.quote && (
        <Panel title={t('facts.quote')} aside={side.quote.state}>
          <DescriptionList items={[...side.quote.lines, { term: t('facts.total'), value: side.quote.total }]} />
        </Panel>
      )}
      {side.orders.length > 0 && (
        <Panel title={t('facts.orders')}>
          <Orders orders={side.orders} />
        </Panel>
      )}
      {side.rating && <Panel title={t('facts.rating')}>{side.rating}</Panel>}
      {(side.earlier.length > 0 || side.again) && (
        <Panel title={t('facts.earlier')}>
          {side.again && (
            <div className="mb-2">
              <p className="text-xs text-amber">{t('facts.again')}</p>
              <Others tickets={[side.again]} />
            </div>
          )}
          <Others tickets={side.earlier} />
        </Panel>
      )}
      {leak}
    </div>
  );
}

async function Promises({ promises }: { promises: Kept[] }) {
  const t = await getTranslations('desk');
  return (
    <table className="w-full text-sm">
      <thead className="text-left text-xs text-soft">
        <tr>
          <th scope="col" className="sr-only">
            {t('facts.promises')}
          </th>
          <th scope="col" className="pb-1 font-normal">
            {t('facts.target')}
          </th>
          <th scope="col" className="pb-1 font-normal">
            {t('facts.actual')}
          </th>
        </tr>
      </thead>
      <tbody>
        {promises.map((promise) => (
          <tr key={promise.what} className="align-top">
            <th scope="row" className="py-0.5 pr-3 text-left font-normal whitespace-nowrap text-soft">
              {promise.what}
            </th>
            <td className="py-0.5 pr-3">
              {promise.target}
              {promise.was.map((was) => (
                <s key={was} className="block text-xs text-soft">
                  {was}
                </s>
              ))}
            </td>
            <td className={promise.broken ? 'py-0.5 font-medium text-red' : 'py-0.5'}>
              {promise.actual}
              {promise.gap && <span className="block text-xs">{promise.gap}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Orders = ({ orders }: { orders: SideSaid['orders'] }) => (
  <ul className="flex flex-col gap-2 text-sm">
    {orders.map((order) => (
      <li key={`${order.title} ${order.state}`}>
        <span className="flex flex-wrap justify-between gap-x-3">
          {order.title}
          <span className="text-soft">{order.state}</span>
        </span>
        {order.lines.map((line) => (
          <span key={line} className="block text-soft">
            {line}
          </span>
        ))}
      </li>
    ))}
  </ul>
);

const Others = ({ tickets }: { tickets: OtherSaid[] }) => (
  <ul className="flex flex-col gap-1 text-sm">
    {tickets.map((ticket) => (
      <li key={ticket.href}>
        <a href={ticket.href} className="block text-link max-md:py-2">
          <span className="line-clamp-1">{ticket.text}</span>
          <span className="text-xs text-soft">
            {ticket.number} · {ticket.step}
          </span>
        </a>
      </li>
    ))}
  </ul>
);
