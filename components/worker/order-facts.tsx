import { getTranslations } from '@/lib/i18n/translations';
import type { FormFact } from '@/lib/tickets/form-facts';
import { DescriptionList } from '../ui/description-list';
import { MoneyText } from '../ui/money-text';
import { Tip } from '../ui/notice';
import type { Photo } from '../ui/photo';
import { PhotoGrid } from '../ui/photos';

export type OrderFactsProps = {
  description: string;
  facts: FormFact[];
  photos: Photo[];
  /** What the desk told the worker when it gave out the order. */
  told: string | null;
  warnings: string[];
  /** Who pays, or that it isn't said yet; null where nobody is asked to say it. */
  payer: string | null;
  quote: { name: string; fen: number }[];
  owner: string | null;
};

/** What is broken, and all that one must know before ringing the bell. */
export async function OrderFacts({ description, facts, photos, told, warnings, payer, quote, owner }: OrderFactsProps) {
  const t = await getTranslations('orders');
  const total = quote.reduce((sum, line) => sum + line.fen, 0);
  return (
    <section className="mt-3 rounded-lg border border-line bg-card px-4 py-3">
      <h2 className="text-sm text-soft">{t('what')}</h2>
      <p className="text-lg whitespace-pre-line">{description}</p>
      {warnings.map((warning) => (
        <Tip key={warning} tone="amber" className="mx-0!">
          {warning}
        </Tip>
      ))}
      {told && (
        <Tip tone="blue" icon="headset" className="mx-0!">
          {t('from')} {told}
        </Tip>
      )}
      {photos.length > 0 && (
        <div className="mt-2">
          <PhotoGrid id="photos" photos={photos} />
        </div>
      )}
      <DescriptionList
        className="mt-3 text-base!"
        items={[
          ...facts.map(({ name, term, value }) => ({ key: name, term, value })),
          ...(payer ? [{ key: 'payer', term: t('payer'), value: payer }] : []),
          ...(owner ? [{ key: 'owner', term: t('owner'), value: owner }] : []),
        ]}
      />
      {quote.length > 0 && (
        <table className="mt-2 w-full text-left">
          <caption className="text-left text-sm text-soft">{t('quote')}</caption>
          <tbody>
            {quote.map((line) => (
              <tr key={line.name} className="border-t border-line">
                <td className="py-1.5">{line.name}</td>
                <td className="py-1.5 text-right">
                  <MoneyText fen={line.fen} />
                </td>
              </tr>
            ))}
            <tr className="border-t border-line font-medium">
              <td className="py-1.5">{t('quoteTotal')}</td>
              <td className="py-1.5 text-right">
                <MoneyText fen={total} />
              </td>
            </tr>
          </tbody>
        </table>
      )}
    </section>
  );
}
