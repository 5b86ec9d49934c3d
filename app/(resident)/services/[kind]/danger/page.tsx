import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { fileTicket } from '@/app/ticket-actions';
import { PostButton } from '@/components/form/post-button';
import { Icon } from '@/components/icons/icon';
import { ResidentPage } from '@/components/shell/resident-page';
import { Card } from '@/components/ui/card';
import { Telephone } from '@/components/ui/telephone';
import { formWords } from '@/lib/form-words';
import { type LooseWords, serviceWords, wordsFor } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { newId } from '@/lib/id';
import { chosenHome } from '@/lib/people/chosen-home';
import { findDutyPhone } from '@/lib/people/duty-phone';
import { isKind, serviceOf } from '@/lib/services';
import type { Danger } from '@/lib/services/define';
import { requireViewer } from '@/lib/session';
import { communityOf, type Home, type Viewer } from '@/lib/viewer';
import { NoHome } from '../../../no-home';

type Props = { params: Promise<{ kind: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind } = await params;
  return isKind(kind) && serviceOf(kind).dangers ? { title: (await serviceWords(kind))('danger.title') } : {};
}

export default async function DangerPage({ params }: Props) {
  const { kind } = await params;
  const dangers = isKind(kind) ? serviceOf(kind).dangers : undefined;
  if (!dangers) notFound();
  const viewer = await requireViewer(`/services/${kind}/danger`);
  const [home, words] = await Promise.all([chosenHome(viewer), serviceWords(kind)]);
  return (
    <ResidentPage title={words('danger.title')} back={`/services/${kind}`}>
      {home ? (
        <>
          <Calls viewer={viewer} home={home} words={words} dangers={dangers} />
          <Advice words={words} dangers={dangers} />
          <After home={home} kind={kind} words={words} dangers={dangers} />
        </>
      ) : (
        <NoHome viewer={viewer} back={`/services/${kind}/danger`} />
      )}
    </ResidentPage>
  );
}

type Part = { words: LooseWords; dangers: readonly Danger[] };

async function Calls({ viewer, home, words, dangers }: Part & { viewer: Viewer; home: Home }) {
  const duty = await findDutyPhone(viewer, home.communityId);
  const { gasPhone } = communityOf(viewer, home.communityId).settings;
  const numbers = { fire119: '119', gasCompany: gasPhone };
  const others = [...new Set(dangers.flatMap((one) => one.calls))].filter((name) => numbers[name]);
  return (
    <div className="bg-red-wash px-4 py-6 text-center">
      <Icon name="warn" className="size-[3.2em] text-red" />
      <p className="mt-2 text-2xl font-medium text-red">{words('danger.title')}</p>
      <div className="mx-auto mt-5 flex max-w-80 flex-col gap-3">
        <Telephone number={duty} tone="warn" wide>
          <Called name={words('danger.duty')}>{duty}</Called>
        </Telephone>
        {others.map((name) => (
          <Telephone key={name} number={numbers[name]} tone="default" wide>
            <Called name={words(`danger.${name}`)}>{numbers[name] === '119' ? '' : numbers[name]}</Called>
          </Telephone>
        ))}
      </div>
    </div>
  );
}

const Called = ({ name, children }: { name: string; children: string }) => (
  <span>
    {name} <span className="inline-block whitespace-nowrap">{children}</span>
  </span>
);

async function Advice({ words, dangers }: Part) {
  const t = await getTranslations('resident');
  return (
    <section className="bg-card px-4 py-4">
      <h2 className="mb-2 text-sm text-soft">{t('danger.advice')}</h2>
      <dl className="space-y-3">
        {dangers.map(({ name }) => (
          <div key={name}>
            <dt className="font-medium">{words(`danger.${name}`)}</dt>
            <dd>{words(`danger.advice.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** One tap files the emergency: where the person lives, with the danger's own name as its words. */
async function After({ home, kind, words, dangers }: Part & { home: Home; kind: string }) {
  const [t, forms] = await Promise.all([wordsFor(kind, 'resident'), formWords(kind)]);
  return (
    <Card title={t('danger.after')} className="mx-4 mt-4">
      <p className="mb-3 text-sm text-soft">{t('danger.afterText')}</p>
      <div className="grid grid-cols-2 gap-3 elder:grid-cols-1">
        {dangers.map(({ name, details }) => (
          <PostButton
            key={name}
            id={`danger-${name}`}
            action={fileTicket}
            words={forms}
            oneTimeKey={newId()}
            values={{
              ...texts(details),
              kind,
              community: home.communityId,
              ...placeOf(details, home),
              description: words(`danger.${name}`),
            }}
            className="*:w-full"
          >
            {words(`danger.${name}`)}
          </PostButton>
        ))}
      </div>
    </Card>
  );
}

const texts = (details: Danger['details']): Record<string, string> =>
  Object.fromEntries(Object.entries(details).map(([name, value]) => [name, String(value)]));

const placeOf = ({ place }: Danger['details'], home: Home): Record<string, string> =>
  place === 'public' ? { building: home.buildingId } : { unit: home.unitId };
