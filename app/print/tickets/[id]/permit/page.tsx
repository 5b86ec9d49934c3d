import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/button';
import { findPermitPaper } from '@/lib/gate/permit-paper';
import { permitTitle } from '@/lib/gate/say-paper';
import { sayPermitPaper } from '@/lib/gate/say-permit-paper';
import { knowsWorkers } from '@/lib/gate/worker-names';
import { getTranslations } from '@/lib/i18n/translations';
import { PermitSheet } from '../permit-sheet';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('gate'))('verify.permit'), robots: { index: false } };
}

/** 《装修施工许可证》 (REN-7): A4, to hang on the door of the home; titled as the community titles it. */
export default async function PermitPage({ params }: Props) {
  const { id } = await params;
  const paper = await findPermitPaper(id, `/print/tickets/${id}/permit`);
  const { community, permit, page } = paper;
  const [t, rows, title] = await Promise.all([
    getTranslations('gate'),
    sayPermitPaper(paper),
    permitTitle(community.settings),
  ]);
  return (
    <PermitSheet
      paper={paper}
      permit={permit}
      title={title}
      allows={t('paper.to', { home: page.place.unit ?? '' })}
      rule={t('paper.rule')}
      rows={rows}
      links={
        page.actor.kind === 'staff' &&
        knowsWorkers(page) && (
          <LinkButton href={`/print/tickets/${id}/passes`} size="medium">
            {t('paper.allPasses')}
          </LinkButton>
        )
      }
    />
  );
}
