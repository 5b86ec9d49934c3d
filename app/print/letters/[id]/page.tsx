import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PrintButton } from '@/components/print/print-button';
import { Sheet } from '@/components/print/sheet';
import { LinkButton } from '@/components/ui/button';
import { homesHref } from '@/lib/desk/hrefs';
import { findPrintedLetter } from '@/lib/homes/letters';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { orNotFound } from '@/lib/or-not-found';
import { requireStaff } from '@/lib/session';
import { LetterPaper } from '../letter-paper';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('homes'))('paper.title'), robots: { index: false } };
}

/** One 认证信, to print for a household at the desk. */
export default async function LetterSheet({ params }: Props) {
  const { id } = await params;
  if (!idInput.safeParse(id).success) notFound();
  const viewer = await requireStaff(`/print/letters/${id}`);
  const letter = await orNotFound(findPrintedLetter(viewer, id), `letter ${id}`);
  const [t, print] = await Promise.all([getTranslations('homes'), getTranslations('print')]);
  return (
    <Sheet
      toolbar={
        <>
          {!letter.used && <PrintButton>{print('button')}</PrintButton>}
          <LinkButton
            href={homesHref(`/admin/homes/${letter.unitId}`, letter.communityId, { b: letter.buildingId })}
            tone="plain"
            size="medium"
            className="ml-auto"
          >
            {print('back')}
          </LinkButton>
        </>
      }
    >
      {letter.used ? <p>{t('paper.used')}</p> : <LetterPaper letter={letter} />}
    </Sheet>
  );
}
