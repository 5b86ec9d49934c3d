import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { seePromises } from '@/app/set-up-actions';
import { PostButton } from '@/components/form/post-button';
import { Icon } from '@/components/icons/icon';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { deskHref } from '@/lib/desk/hrefs';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { type FirstStep, findFirstSteps, firstSteps, type Steps } from '@/lib/setup/first-steps';
import { requireStaffKeeper } from '@/lib/staff/require-keeper';
import type { Params } from '@/lib/tickets/desk-query';

type Props = { searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('setUp'))('start.title') };
}

/** What is left to do before the first ticket; gone once it is done. */
export default async function StartPage({ searchParams }: Props) {
  const { viewer, community, c } = await requireStaffKeeper('/admin/start', searchParams);
  const [steps] = await findFirstSteps(viewer, [community.id]);
  if (!steps || steps.todo.length === 0) redirect(deskHref('/admin', c));
  const t = await getTranslations('setUp');
  const done = firstSteps.length - steps.todo.length;
  return (
    <div className="max-w-[60rem]">
      <h1 className="text-xl font-medium">{t('start.title')}</h1>
      <p className="mt-1 text-soft">{t('start.text')}</p>
      <p className="mt-3 font-medium">{t('start.progress', { done, all: firstSteps.length })}</p>
      <ol className="mt-2 space-y-3">
        {firstSteps.map((step, i) => (
          <li key={step}>
            <Step step={step} place={i + 1} steps={steps} c={c} />
          </li>
        ))}
      </ol>
    </div>
  );
}

type StepProps = { step: FirstStep; place: number; steps: Steps; c: string | null };

async function Step({ step, place, steps, c }: StepProps) {
  const t = await getTranslations('setUp');
  const done = !steps.todo.includes(step);
  const said =
    step === 'homes'
      ? t('start.homes.done', { count: steps.homes })
      : step === 'staff'
        ? t('start.staff.done', { count: steps.colleagues })
        : '';
  return (
    <Panel>
      <div className="flex items-start gap-3">
        <span
          aria-hidden="true"
          className={`grid size-8 flex-none place-items-center rounded-full ${done ? 'bg-green-wash text-green' : 'bg-fill'}`}
        >
          {done ? <Icon name="done" className="size-[1.2em]" /> : place}
        </span>
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-center gap-x-3">
            <span className="font-medium">{t(`start.${step}.title`)}</span>
            <Tag tone={done ? 'green' : 'amber'}>{t(done ? 'start.done' : 'start.todo')}</Tag>
          </p>
          <p className="mt-0.5 text-sm text-soft">{done && said ? said : t(`start.${step}.text`)}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <Ways step={step} done={done} community={steps.communityId} c={c} />
          </div>
        </div>
      </div>
    </Panel>
  );
}

const places: Record<Exclude<FirstStep, 'homes'>, string> = {
  staff: '/admin/settings/staff',
  duty: '/admin/settings/duty',
  holidays: '/admin/settings/holidays',
  promises: '/admin/settings/promises',
};

async function Ways({
  step,
  done,
  community,
  c,
}: {
  step: FirstStep;
  done: boolean;
  community: string;
  c: string | null;
}) {
  const [t, words] = await Promise.all([getTranslations('setUp'), formWords()]);
  const tone = done ? 'default' : 'primary';
  if (step === 'homes')
    return (
      <>
        <LinkButton href={deskHref('/admin/homes/import', c)} tone={tone} size="medium">
          {t('start.import')}
        </LinkButton>
        <LinkButton href={deskHref('/admin/homes/new', c)} size="medium">
          {t('start.byHand')}
        </LinkButton>
      </>
    );
  return (
    <>
      <LinkButton href={deskHref(places[step], c)} tone={step === 'promises' ? 'default' : tone} size="medium">
        {t(step === 'promises' ? 'start.promises.look' : done ? 'start.see' : 'start.open')}
      </LinkButton>
      {step === 'promises' && !done && (
        <PostButton id="seen" action={seePromises} words={words} values={{ community }} tone="primary" size="medium">
          {t('start.promises.seen')}
        </PostButton>
      )}
    </>
  );
}
