import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { endHome, printLetter } from '@/app/keeper-actions';
import { MiniForm } from '@/components/form/mini-form';
import { PostButton } from '@/components/form/post-button';
import { Icon } from '@/components/icons/icon';
import { Cell, Cells } from '@/components/ui/cells';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { textOf } from '@/lib/address';
import { localDay } from '@/lib/clock/day';
import { dayText, momentText } from '@/lib/clock/words';
import { homesHref } from '@/lib/desk/hrefs';
import { requireDesk } from '@/lib/desk/require-desk';
import { formWords } from '@/lib/form-words';
import { findUnitBook, type UnitBook } from '@/lib/homes/find-requests';
import type { Member } from '@/lib/homes/household';
import { keepsHomesIn } from '@/lib/homes/keepers';
import { letterRelations } from '@/lib/homes/letters';
import { endForm } from '@/lib/homes/say-forms';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { refusePage } from '@/lib/or-not-found';
import type { Params } from '@/lib/tickets/desk-query';
import { WorksHistory } from './works-history';

const PATH = '/admin/homes/[unit]';

type Props = { params: Promise<{ unit: string }>; searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('homes'))('desk.title') };
}

/** One home at the desk: who belongs to it, what the roster says, and its letters. */
export default async function UnitPage({ params, searchParams }: Props) {
  const { unit } = await params;
  if (!idInput.safeParse(unit).success) notFound();
  const { viewer, community, params: asked, c } = await requireDesk(`/admin/homes/${unit}`, searchParams);
  if (!keepsHomesIn(viewer, community.id)) return refusePage(viewer, PATH);
  const [t, book] = await Promise.all([getTranslations('homes'), findUnitBook(viewer, community.id, unit)]);
  if (!book) return refusePage(viewer, PATH);
  const chosen = { b: textOf(asked.b), q: textOf(asked.q) };
  return (
    <div className="max-w-[60rem]">
      <a
        href={homesHref('/admin/homes', c, chosen)}
        className="inline-flex min-h-9 items-center gap-1 text-link max-md:min-h-11"
      >
        <Icon name="back" className="size-[1.1em]" />
        {t('desk.back')}
      </a>
      <h1 className="text-xl font-medium">{book.home}</h1>
      <Panel title={t('desk.residents')} className="mt-4">
        {book.members.length === 0 && <p className="text-soft">{t('desk.noResidents')}</p>}
        <ul className="divide-y divide-line">
          {book.members.map((member) => (
            <Resident
              key={member.id}
              member={member}
              now={viewer.now}
              me={viewer.personId}
              back={homesHref('', c, chosen)}
            />
          ))}
        </ul>
      </Panel>
      <Roster roster={book.roster} />
      <WorksHistory viewer={viewer} communityId={community.id} unitId={unit} c={c} />
      <Letters unit={unit} letters={book.letters} now={viewer.now} />
    </div>
  );
}

type ResidentProps = { member: Member; now: Date; me: string; back: string };

async function Resident({ member, now, me, back }: ResidentProps) {
  const [t, choices, clock, words] = await Promise.all([
    getTranslations('homes'),
    getTranslations('choices'),
    getTranslations('clock'),
    formWords(),
  ]);
  const { id, personId, relation, tail, since, until } = member;
  const name = member.name || t('nameless');
  const day = (one: string) => dayText(clock, one, now);
  const gone = until !== null && until < localDay(now);
  return (
    <li className="py-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">{name}</span>
        <Tag tone={gone ? 'neutral' : 'green'}>{gone ? t('desk.gone') : choices(`relation.${relation}`)}</Tag>
        {tail && <span className="text-soft">{t('desk.tail', { tail })}</span>}
        <span className="text-sm text-soft">
          {until ? t('sinceUntil', { since: day(since), until: day(until) }) : t('since', { day: day(since) })}
        </span>
      </p>
      {!gone && personId !== me && (
        <details>
          <summary
            aria-label={t('desk.endWho', { name })}
            className="inline-flex min-h-11 min-w-11 items-center text-sm text-red md:min-h-8"
          >
            {t('desk.end')}
          </summary>
          <MiniForm spec={await endForm(id, back)} action={endHome} words={words} ends />
        </details>
      )}
    </li>
  );
}

async function Roster({ roster }: Pick<UnitBook, 'roster'>) {
  const [t, choices] = await Promise.all([getTranslations('homes'), getTranslations('choices')]);
  return (
    <Panel title={t('desk.roster')} className="mt-4">
      {roster.length === 0 && <p className="text-soft">{t('desk.noRoster')}</p>}
      <ul className="space-y-1">
        {roster.map(({ id, name, tail, relation }) => (
          <li key={id} className="flex flex-wrap gap-x-3">
            {name}
            <span className="text-soft">{choices(`relation.${relation}`)}</span>
            {tail && <span className="text-soft">{t('desk.tail', { tail })}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

type LettersProps = { unit: string; letters: UnitBook['letters']; now: Date };

async function Letters({ unit, letters, now }: LettersProps) {
  const [t, choices, clock, words] = await Promise.all([
    getTranslations('homes'),
    getTranslations('choices'),
    getTranslations('clock'),
    formWords(),
  ]);
  const stateOf = ({ usedAt, endsAt }: UnitBook['letters'][number]) =>
    usedAt
      ? t('desk.letterUsed', { at: momentText(clock, usedAt, now) })
      : endsAt <= now
        ? t('desk.letterOver')
        : t('desk.letterOpen', { until: momentText(clock, endsAt, now) });
  return (
    <Panel title={t('desk.letters')} className="mt-4">
      <p className="text-sm text-soft">{t('desk.lettersText')}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        {letterRelations.map((relation) => (
          <PostButton
            key={relation}
            id={`letter-${relation}`}
            action={printLetter}
            words={words}
            values={{ unit, relation }}
            size="medium"
          >
            {relation === 'owner' ? t('desk.printOwner') : t('desk.printFamily')}
          </PostButton>
        ))}
      </div>
      {letters.length > 0 && (
        <Cells className="mt-3">
          {letters.map((letter) => (
            <Cell
              key={letter.id}
              title={
                <a className="text-link" href={`/print/letters/${letter.id}`}>
                  {t('desk.letterLink', {
                    at: momentText(clock, letter.madeAt, now),
                    relation: choices(`relation.${letter.relation}`),
                  })}
                </a>
              }
              value={stateOf(letter)}
            />
          ))}
        </Cells>
      )}
    </Panel>
  );
}
