import { addPlate, showCaller } from '@/app/intake-actions';
import { MiniForm } from '@/components/form/mini-form';
import { ShowCaller } from '@/components/intake/show-caller';
import { Panel } from '@/components/ui/panel';
import { momentText } from '@/lib/clock/words';
import { ticketHref } from '@/lib/desk/hrefs';
import { stepWords } from '@/lib/desk/say-row';
import { type FormSpec, hidden } from '@/lib/form';
import { formWords } from '@/lib/form-words';
import { anyWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { HomeAtCall, HomeTicket } from '@/lib/intake/find-home';
import { masked } from '@/lib/intake/intake-form';
import type { Intake } from '@/lib/intake/read-asked';

type Props = { intake: Intake; home: HomeAtCall };

/** The home a call is about: its people, masked; its cars; what is under way there and what was before. */
export async function HomeCard({ intake, home }: Props) {
  const [t, choices, words] = await Promise.all([getTranslations('intake'), getTranslations('choices'), formWords()]);
  const { communityId, call } = intake;
  return (
    <>
      <Panel title={home.label}>
        <ul className="flex flex-col gap-1.5 text-sm">
          {home.people.map((one) => {
            const subject = one.residencyId ?? one.rosterId ?? '';
            const who = masked(one);
            const said = `${who} · ${choices(`relation.${one.relation}`)}${one.rosterId ? ` · ${t('search.roster')}` : ''}`;
            return (
              <li key={subject} className={subject === intake.who ? 'rounded-md bg-green-wash px-2 py-1' : 'px-2'}>
                <ShowCaller
                  values={{ community: communityId, subject, call }}
                  action={showCaller}
                  words={words}
                  masked={said}
                  says={{ show: t('show'), label: t('showLabel', { who }), shown: t('shown') }}
                />
              </li>
            );
          })}
          {home.people.length === 0 && <li className="text-soft">{t('nobody')}</li>}
        </ul>
        <details className="mt-2 text-sm">
          <summary className="cursor-pointer text-soft max-md:py-2">
            {home.plates.length > 0 ? t('carsOf', { plates: home.plates.join(' ') }) : t('cars')}
          </summary>
          <div className="mt-2">
            <MiniForm spec={await plateForm(communityId, home.id)} action={addPlate} words={words} />
          </div>
        </details>
      </Panel>
      <Panel title={t('open')}>
        <Tickets tickets={home.open} none={t('noOpen')} intake={intake} />
      </Panel>
      <Panel title={t('earlier')}>
        <Tickets tickets={home.earlier} none={t('noEarlier')} intake={intake} />
      </Panel>
    </>
  );
}

async function plateForm(community: string, unit: string): Promise<FormSpec> {
  const t = await getTranslations('intake');
  const field = { name: 'plate', control: 'text', label: t('plate'), placeholder: t('platePlaceholder') } as const;
  return {
    id: 'plate',
    fields: [...hidden({ community, unit }), { ...field, required: true, maxLength: 20 }],
    submit: t('addPlate'),
  };
}

type TicketsProps = { tickets: HomeTicket[]; none: string; intake: Intake };

async function Tickets({ tickets, none, intake: { c, viewer } }: TicketsProps) {
  const [wordOf, clock] = await Promise.all([anyWords(), getTranslations('clock')]);
  if (tickets.length === 0) return <p className="text-sm text-soft">{none}</p>;
  return (
    <ul className="flex flex-col gap-1.5 text-sm">
      {tickets.map((one) => (
        <li key={one.id}>
          <a href={ticketHref(one.id, c)} className="block max-md:py-2">
            <span className="line-clamp-1 text-link">{one.summary}</span>
            <span className="text-xs text-soft">
              {one.number} · {stepWords(wordOf, one)} · {momentText(clock, one.openedAt, viewer.now)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
