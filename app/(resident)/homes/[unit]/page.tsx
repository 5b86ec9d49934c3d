import type { Metadata } from 'next';
import { addRelative, removeMember, takeBackRelative } from '@/app/homes-actions';
import { PostButton } from '@/components/form/post-button';
import { ServiceForm } from '@/components/form/service-form';
import { ResidentPage } from '@/components/shell/resident-page';
import { Cell, Cells } from '@/components/ui/cells';
import { Tip } from '@/components/ui/notice';
import { Section } from '@/components/ui/page';
import { dayText } from '@/lib/clock/words';
import { formWords } from '@/lib/form-words';
import { findHousehold, type Invited, type Member, mayInvite, maySeeHousehold } from '@/lib/homes/household';
import { relativeForm } from '@/lib/homes/say-forms';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { refusePage } from '@/lib/or-not-found';
import { nameHome } from '@/lib/people/name-homes';
import { requireViewer } from '@/lib/session';
import type { Viewer } from '@/lib/viewer';

type Props = {
  params: Promise<{ unit: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const told = ['invited', 'removed', 'withdrawn'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('homes'))('title') };
}

/** One of the own homes: who lives there, for its owner; the way to add a relative. */
export default async function HomePage({ params, searchParams }: Props) {
  const { unit } = await params;
  const viewer = await requireViewer(`/homes/${idInput.safeParse(unit).success ? unit : ''}`);
  const mine = viewer.homes.filter((one) => one.unitId === unit);
  const home = mine.find((one) => one.relation === 'owner') ?? mine[0];
  if (!home) return refusePage(viewer, '/homes/[unit]');
  const [t, { members, invited }, name, asked] = await Promise.all([
    getTranslations('homes'),
    findHousehold(viewer, home),
    nameHome(viewer, home),
    searchParams,
  ]);
  const done = told.find((one) => one === asked.done);
  return (
    <ResidentPage title={name} back="/homes">
      {done && <Tip tone="green">{t(`done.${done}`)}</Tip>}
      {maySeeHousehold(home) ? (
        <Members viewer={viewer} unit={unit} members={members} />
      ) : (
        <p className="px-4 pt-4 text-soft">{t('home.onlyOwner')}</p>
      )}
      <Waiting unit={unit} invited={invited} />
      {mayInvite(home) && (
        <Section title={t('home.invite')}>
          <p className="px-4 pb-2 text-sm text-soft">{t('home.inviteText')}</p>
          <ServiceForm spec={await relativeForm(unit)} action={addRelative} words={await formWords()} />
        </Section>
      )}
    </ResidentPage>
  );
}

async function Members({ viewer, unit, members }: { viewer: Viewer; unit: string; members: Member[] }) {
  const [t, choices, clock] = await Promise.all([
    getTranslations('homes'),
    getTranslations('choices'),
    getTranslations('clock'),
  ]);
  const day = (one: string) => dayText(clock, one, viewer.now);
  return (
    <Cells title={t('home.people')} tips={t('home.peopleText')}>
      {members.map((member) => {
        const { id, personId, relation, since, until } = member;
        const name = member.name || t('nameless');
        const own = personId === viewer.personId;
        return (
          <div key={id}>
            <Cell
              icon="user"
              title={own ? `${name} · ${t('home.you')}` : name}
              text={until ? t('sinceUntil', { since: day(since), until: day(until) }) : t('since', { day: day(since) })}
              value={choices(`relation.${relation}`)}
            />
            {!own && relation !== 'owner' && <Removal id={id} unit={unit} name={name} />}
          </div>
        );
      })}
    </Cells>
  );
}

/** Asked twice: removing shuts somebody out at once. */
async function Removal({ id, unit, name }: { id: string; unit: string; name: string }) {
  const [t, words] = await Promise.all([getTranslations('homes'), formWords()]);
  return (
    <details className="px-4 pb-2">
      <summary
        className="inline-flex min-h-11 min-w-11 items-center text-red elder:min-h-15"
        aria-label={t('home.removeWho', { name })}
      >
        {t('home.remove')}
      </summary>
      <p className="pb-2 text-sm">{t('home.removeSure', { name })}</p>
      <PostButton
        id={`remove-${id}`}
        action={removeMember}
        words={words}
        values={{ residency: id, unit }}
        tone="warn"
        size="medium"
      >
        {t('home.removeYes')}
      </PostButton>
    </details>
  );
}

async function Waiting({ unit, invited }: { unit: string; invited: Invited[] }) {
  if (invited.length === 0) return null;
  const [t, words] = await Promise.all([getTranslations('homes'), formWords()]);
  return (
    <Cells title={t('home.invited')}>
      {invited.map(({ id, name, tail }) => (
        <Cell
          key={id}
          icon="waiting"
          title={name}
          text={t('home.invitedTail', { tail })}
          value={
            <PostButton
              id={`back-${id}`}
              action={takeBackRelative}
              words={words}
              values={{ request: id, unit }}
              size="small"
              label={t('home.takeBackWho', { name })}
            >
              {t('home.takeBack')}
            </PostButton>
          }
        />
      ))}
    </Cells>
  );
}
