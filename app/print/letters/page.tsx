import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PrintButton } from '@/components/print/print-button';
import { Sheet } from '@/components/print/sheet';
import { LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { homesHref } from '@/lib/desk/hrefs';
import { findPrintedLetters } from '@/lib/homes/letters';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { orNotFound } from '@/lib/or-not-found';
import { requireStaff } from '@/lib/session';
import { LetterPaper } from './letter-paper';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('homes'))('paper.title'), robots: { index: false } };
}

/** The letters of a whole building, two a page, for the fee notices or the steward's round. */
export default async function LettersSheet({ searchParams }: Props) {
  const building = idInput.safeParse((await searchParams).b).data;
  if (!building) notFound();
  const viewer = await requireStaff(`/print/letters?b=${building}`);
  const letters = await orNotFound(findPrintedLetters(viewer, building), `building ${building}`);
  const [t, print] = await Promise.all([getTranslations('homes'), getTranslations('print')]);
  return (
    <Sheet
      toolbar={
        <>
          {letters.length > 0 && <PrintButton>{print('button')}</PrintButton>}
          <span className="text-soft">{t('paper.count', { count: letters.length })}</span>
          <LinkButton
            href={homesHref('/admin/homes', letters[0]?.communityId ?? null, { b: building })}
            tone="plain"
            size="medium"
            className="ml-auto"
          >
            {print('back')}
          </LinkButton>
        </>
      }
    >
      {letters.length === 0 && <Empty icon="done" title={t('paper.none')} text={t('paper.noneText')} />}
      <div className="space-y-[6mm]">
        {letters.map((letter) => (
          <LetterPaper key={letter.link} letter={letter} />
        ))}
      </div>
    </Sheet>
  );
}
