import { cardRow, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { momentText } from '@/lib/clock/words';
import { deskHref } from '@/lib/desk/hrefs';
import { getTranslations } from '@/lib/i18n/translations';
import type { ArticleLine } from '@/lib/knowledge/find-articles';

type Props = { articles: ArticleLine[]; now: Date; c: string | null };

const columns = ['name', 'kind', 'sight', 'version', 'who', 'at'] as const;

/** Articles as rows, each with the beginning of its text. */
export async function ArticleTable({ articles, now, c }: Props) {
  const [t, clock] = await Promise.all([getTranslations('knowledge'), getTranslations('clock')]);
  return (
    <Table caption={t('title')} cards head={columns.map((one) => <th key={one}>{t(`list.${one}`)}</th>)}>
      {articles.map(({ id, kind, title, start, public: open, version, savedAt, who }) => (
        <tr key={id} className={cardRow}>
          <td className="min-w-64 py-2! whitespace-normal! max-md:col-span-2">
            <a href={deskHref(`/admin/knowledge/${id}`, c)} className="row-link font-medium">
              {title}
            </a>
            <span className="line-clamp-1 text-sm text-soft">{start}</span>
          </td>
          <td>{t(`kind.${kind}`)}</td>
          <td>
            <Tag tone={open ? 'green' : 'neutral'}>{t(open ? 'public' : 'staffOnly')}</Tag>
          </td>
          <td className="tabular-nums">{t('list.versionOf', { version })}</td>
          <td className="text-soft">{who}</td>
          <td className="whitespace-nowrap text-soft">{momentText(clock, savedAt, now)}</td>
        </tr>
      ))}
    </Table>
  );
}
