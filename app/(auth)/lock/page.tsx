import type { Metadata } from 'next';
import { enterPin } from '@/app/staff-sign-in-actions';
import { Icon } from '@/components/icons/icon';
import { SignInForm } from '@/components/people/sign-in-form';
import { WayIn } from '@/components/people/way-in';
import { Avatar } from '@/components/ui/avatar';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { ownPath } from '@/lib/people/own-path';
import { findSeats, type Seat } from '@/lib/people/seat';

type Words = string | string[];
type Props = { searchParams: Promise<{ to?: Words; who?: Words; as?: Words }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('lock.title') };
}

/**
 * Who of today's people at this desk comes back, by PIN. `who` locked it and goes on where they were; `as` was picked.
 * Alone here, or having locked it, one is picked already.
 */
export default async function LockPage({ searchParams }: Props) {
  const { to: asked, who, as } = await searchParams;
  const [t, words, seats] = await Promise.all([getTranslations('account'), formWords(), findSeats()]);
  const to = ownPath(asked) ?? '';
  const lockedBy = seats.find((seat) => seat.personId.slice(-12) === who);
  const chosen = seats.find((seat) => seat.personId === as) ?? (as ? undefined : (lockedBy ?? only(seats)));
  const along = { ...(to ? { to } : {}), ...(lockedBy ? { who: String(who) } : {}) };
  return (
    <WayIn
      title={chosen ? chosen.name : t('lock.who')}
      text={seats.length === 0 ? t('lock.none') : t(lockedBy && chosen === lockedBy ? 'lock.kept' : 'lock.intro')}
    >
      {chosen && (
        <SignInForm
          id="pin"
          action={enterPin}
          words={words}
          field={{
            name: 'pin',
            label: t('lock.pinOf', { name: chosen.name }),
            type: 'password',
            inputMode: 'numeric',
            autoComplete: 'off',
            maxLength: 6,
            autoFocus: true,
          }}
          values={{ person: chosen.personId, to: chosen === lockedBy ? to : '' }}
          submit={t('lock.enter')}
        />
      )}
      <ul aria-label={t('lock.intro')} className="mt-4 divide-y divide-line border-y border-line empty:hidden">
        {seats
          .filter((seat) => seat !== chosen)
          .map((seat) => (
            <li key={seat.personId}>
              <a
                href={`/lock?${new URLSearchParams({ ...along, as: seat.personId })}`}
                className="flex min-h-16 items-center gap-3 px-4 py-2.5 active:bg-pressed"
              >
                <Avatar name={seat.name} tone="desk" />
                <span className="flex-1">{seat.name}</span>
                <Icon name="next" className="size-[1.1em] text-faint" />
              </a>
            </li>
          ))}
      </ul>
      <p className="px-4 pt-6">
        <a
          href={to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in'}
          className="weui-btn weui-btn_default w-full"
        >
          {t('lock.full')}
        </a>
      </p>
    </WayIn>
  );
}

const only = (seats: Seat[]) => (seats.length === 1 ? seats[0] : undefined);
