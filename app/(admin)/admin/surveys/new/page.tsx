import type { Metadata } from 'next';
import { draftSurvey } from '@/app/survey-actions';
import { BackLink } from '@/components/desk/back-link';
import { ServiceForm } from '@/components/form/service-form';
import { textOf } from '@/lib/address';
import { deskHref } from '@/lib/desk/hrefs';
import { requireDesk } from '@/lib/desk/require-desk';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { refusePage } from '@/lib/or-not-found';
import { maySurvey } from '@/lib/surveys/powers';
import { newSurveyForm } from '@/lib/surveys/say-new';
import type { Params } from '@/lib/tickets/desk-query';

type Props = { searchParams: Promise<Params> };

const PATH = '/admin/surveys/new';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('surveyDesk'))('new.heading') };
}

/** A survey is begun here, from a template or as a copy; nobody but the office sees it until it is sent. */
export default async function NewSurveyPage({ searchParams }: Props) {
  const { viewer, community, params, c } = await requireDesk(PATH, searchParams);
  if (!maySurvey(viewer, community.id, 'send')) return refusePage(viewer, PATH);
  const wish = { viewer, communityId: community.id, back: c ? `?c=${c}` : '', copyOf: textOf(params.of) };
  const [t, words, spec] = await Promise.all([getTranslations('surveyDesk'), formWords(), newSurveyForm(wish)]);
  return (
    <div className="max-w-phone">
      <BackLink href={deskHref('/admin/surveys', c)}>{t('back')}</BackLink>
      <h1 className="text-xl font-medium">{t('new.heading')}</h1>
      <p className="mt-1 text-soft">{t('new.text')}</p>
      <div className="desk-form mt-3">
        <ServiceForm spec={spec} action={draftSurvey} words={words} />
      </div>
    </div>
  );
}
