import { PassCopy } from '@/components/gate/pass-copy';
import { PrintButton } from '@/components/print/print-button';
import { Sheet } from '@/components/print/sheet';
import { LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { photoUrl } from '@/lib/files/link';
import { type PermitPaper, type PrintedPass, paperLink } from '@/lib/gate/permit-paper';
import { tradeWords } from '@/lib/gate/say-paper';
import { periodText } from '@/lib/gate/say-permit-paper';
import { getTranslations } from '@/lib/i18n/translations';

type Props = { paper: PermitPaper; passes: PrintedPass[] };

/** Passes, each on a page of its own as 正本 and 副本, of A6 to be cut out. */
export async function PassSheet({ paper, passes }: Props) {
  const [t, print] = await Promise.all([getTranslations('gate'), getTranslations('print')]);
  const { page, back } = paper;
  return (
    <Sheet
      toolbar={
        <>
          {passes.length > 0 && <PrintButton>{print('button')}</PrintButton>}
          <LinkButton href={`/print/tickets/${page.ticket.id}/permit`} size="medium">
            {t('paper.permit')}
          </LinkButton>
          <span className="text-soft">{t('paper.count', { count: passes.length })}</span>
          <LinkButton href={back} tone="plain" size="medium" className="ml-auto">
            {print('back')}
          </LinkButton>
        </>
      }
    >
      {passes.length === 0 && <Empty icon="user" title={t('paper.none')} />}
      {passes.map((pass) => (
        <Both key={pass.id} paper={paper} pass={pass} />
      ))}
    </Sheet>
  );
}

async function Both({
  paper: { viewer, page, community, permit },
  pass,
}: Omit<Props, 'passes'> & { pass: PrintedPass }) {
  const [t, print, period, trade] = await Promise.all([
    getTranslations('gate'),
    getTranslations('print'),
    periodText(pass),
    tradeWords(),
  ]);
  const shared = {
    office: print('community', { name: community.name }),
    title: t('verify.pass'),
    only: t('verify.only', { community: community.name }),
    link: paperLink('pass', pass.id),
    scan: t('paper.scan'),
    photo: pass.photoId && photoUrl(pass.photoId, 'full', viewer.personId, viewer.now),
    photoWords: pass.photoId ? t('verify.photo', { name: pass.name }) : t('paper.noPhoto'),
    lines: [
      { term: t('verify.name'), value: pass.name },
      { term: t('verify.trade'), value: trade(pass.trade) },
      { term: t('verify.no'), value: pass.no },
      { term: t('verify.home'), value: page.place.unit ?? '' },
      { term: t('verify.permitNo'), value: permit.no },
      { term: t('verify.days'), value: period },
    ],
  };
  return (
    <div className="break-after-page space-y-[8mm] last:break-after-auto not-first:mt-[8mm] print:not-first:mt-0">
      <PassCopy {...shared} which={t('paper.original')} rule={t('paper.ruleOriginal')} />
      <PassCopy {...shared} which={t('paper.copy')} rule={t('paper.ruleCopy')} />
    </div>
  );
}
