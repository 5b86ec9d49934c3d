import type { ReactNode } from 'react';
import { getTranslations } from '@/lib/i18n/translations';
import type { EntrySaid } from '@/lib/works/say-entry';
import { classes } from '../ui/classes';
import { MoneyText, yuan } from '../ui/money-text';
import { PhotoGrid } from '../ui/photos';
import { Tag } from '../ui/tag';

type Props = { entry: EntrySaid /** Which works it belongs to, where several stand together. */; of?: ReactNode };

/** A line of the ledger: what, how much, what is left, who, how and why. */
export async function EntryLine({ entry, of }: Props) {
  const t = await getTranslations('money');
  const { no, kind, account, payerName, fen, balanceAfter, at, who, way, words, receipt, photos, isUndone } = entry;
  return (
    <>
      <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {no && <span className="text-soft">{no}</span>}
          <b className="font-medium">{kind}</b>
          {account}
          {isUndone && <Tag tone="neutral">{t('undone')}</Tag>}
          {entry.isUnconfirmed && <Tag tone="amber">{t('unconfirmed')}</Tag>}
        </span>
        {fen !== 0 && <MoneyText fen={fen} className={classes('font-medium', isUndone && 'text-soft line-through')} />}
      </p>
      {of}
      <p className="flex flex-wrap gap-x-4 text-soft">
        <span>{payerName}</span>
        {way && <span>{way}</span>}
        <span>{t('by', { who: who ?? t('colleague'), at })}</span>
        <span>{t('balanceAfter', { amount: yuan(balanceAfter) })}</span>
        {receipt && (
          <a href={receipt.href} className="text-link">
            {receipt.no ? t('seeReceipt', { no: receipt.no }) : t('seeRefund')}
          </a>
        )}
      </p>
      {words && <p className="mt-1 whitespace-pre-line">{words}</p>}
      <PhotoGrid id={`entry-${entry.id}`} photos={photos} className="mt-2" />
    </>
  );
}
