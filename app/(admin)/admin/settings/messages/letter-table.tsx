import { dropLetter, sendLetterAgain } from '@/app/telling-actions';
import { PostButton } from '@/components/form/post-button';
import { Menu, menuRow } from '@/components/ui/menu';
import { cardRow, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { momentText } from '@/lib/clock/words';
import { deskHref } from '@/lib/desk/hrefs';
import type { FormWords } from '@/lib/form';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { reasons } from '@/lib/telling/dead-acts';
import type { DeadLetter } from '@/lib/telling/find-dead';
import { sayCode, sayLetterKind } from '@/lib/telling/say-letters';

type Props = { letters: DeadLetter[]; now: Date; c: string | null; community: string };

/** One line per dead letter: when, by what, to whom, of which kind, why not, and what can be done. */
export async function LetterTable({ letters, now, c, community }: Props) {
  const [t, clock, words] = await Promise.all([getTranslations('telling'), getTranslations('clock'), formWords()]);
  const columns = ['at', 'who', 'what', 'why', 'acts'] as const;
  const carried = { community, back: c ? `?c=${c}` : '' };
  return (
    <Table cards caption={t('dead.title')} head={columns.map((name) => <th key={name}>{t(`dead.column.${name}`)}</th>)}>
      {
        await Promise.all(
          letters.map(async (letter) => (
            <tr key={letter.id} className={`${cardRow} max-md:grid-cols-[1fr_auto]`}>
              <td className="whitespace-nowrap max-md:col-start-2 max-md:row-start-1 max-md:text-right max-md:text-soft">
                {momentText(clock, letter.at, now)}
              </td>
              <td className="whitespace-nowrap max-md:col-start-1 max-md:row-start-1">
                <Tag tone="neutral">{t(`channel.${letter.channel}`)}</Tag> <Whom letter={letter} />
              </td>
              <td className="max-md:col-span-2 max-md:row-start-2">
                {await sayLetterKind(letter)}{' '}
                {letter.number && (
                  <a className="whitespace-nowrap text-link" href={deskHref(`/admin/tickets/${letter.ticketId}`, c)}>
                    {letter.number}
                  </a>
                )}
              </td>
              <td className="max-md:col-span-2 max-md:row-start-3">
                {await sayCode(letter.code)}
                <span className="block text-sm text-soft">{t('dead.tries', { count: letter.attempts })}</span>
              </td>
              <td className="max-md:col-span-2 max-md:row-start-4 max-md:pt-2!">
                <Acts letter={letter} carried={carried} words={words} />
              </td>
            </tr>
          )),
        )
      }
    </Table>
  );
}

async function Whom({ letter: { who, tail } }: { letter: DeadLetter }) {
  const t = await getTranslations('telling');
  if (who === null) return t('dead.group');
  return (
    <>
      {who} {tail && <span className="text-sm text-soft">{t('dead.tail', { tail })}</span>}
    </>
  );
}

type ActsProps = { letter: DeadLetter; carried: { community: string; back: string }; words: FormWords };

async function Acts({ letter, carried, words }: ActsProps) {
  const t = await getTranslations('telling');
  const values = { ...carried, letter: letter.id };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <PostButton id={`again-${letter.id}`} action={sendLetterAgain} words={words} values={values} size="small">
        {t('dead.again')}
      </PostButton>
      <Menu
        summary={t('dead.drop')}
        side="right"
        className="relative"
        summaryClassName="weui-btn weui-btn_default weui-btn_mini"
      >
        {reasons.map((reason) => (
          <PostButton
            key={reason}
            id={`drop-${reason}-${letter.id}`}
            action={dropLetter}
            words={words}
            values={{ ...values, reason }}
            look={menuRow}
          >
            {t(`dead.reason.${reason}`)}
          </PostButton>
        ))}
      </Menu>
    </div>
  );
}
