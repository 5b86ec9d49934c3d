import { endRobot, setRobot, tryRobot } from '@/app/telling-actions';
import { MiniForm } from '@/components/form/mini-form';
import { PostButton } from '@/components/form/post-button';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { momentText } from '@/lib/clock/words';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { OfficeChannels } from '@/lib/telling/office-channels';
import { robotForm } from '@/lib/telling/say-forms';
import { sayCode } from '@/lib/telling/say-letters';

type Props = { channels: OfficeChannels; carried: { community: string; back: string }; now: Date };

/** The robot of the staff group: set or not, what it posts, a test, and what became of its last post. */
export async function RobotPanel({ channels, carried, now }: Props) {
  const [t, clock, words] = await Promise.all([getTranslations('telling'), getTranslations('clock'), formWords()]);
  const { robot } = channels;
  return (
    <Panel
      title={t('office.robot')}
      aside={<Tag tone={robot ? 'green' : 'neutral'}>{t(robot ? 'office.set' : 'office.unset')}</Tag>}
    >
      <p className="text-soft">{t('office.robotText')}</p>
      {robot && (
        <p className="mt-1 text-sm text-soft">
          {t('office.setBy', { who: robot.setBy ?? '—', at: momentText(clock, robot.setAt, now) })}
        </p>
      )}
      <div className="-mx-4">
        <MiniForm
          key={robot?.setAt.toISOString()}
          spec={await robotForm(channels, carried)}
          action={setRobot}
          words={words}
        />
      </div>
      {robot && (
        <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4">
          <PostButton id="try-robot" action={tryRobot} words={words} values={carried} size="medium">
            {t('office.test')}
          </PostButton>
          <PostButton id="end-robot" action={endRobot} words={words} values={carried} tone="warn" size="medium">
            {t('office.end')}
          </PostButton>
        </div>
      )}
      {robot?.last && <Last last={robot.last} back={carried.back} now={now} />}
    </Panel>
  );
}

type LastProps = { last: NonNullable<NonNullable<OfficeChannels['robot']>['last']>; back: string; now: Date };

async function Last({ last, back, now }: LastProps) {
  const [t, clock] = await Promise.all([getTranslations('telling'), getTranslations('clock')]);
  const state = t.has(`state.${last.state as 'sent'}`) ? t(`state.${last.state as 'sent'}`) : last.state;
  const waits = last.state === 'queued' || last.state === 'sending';
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-3 text-sm" role="status">
      {t('office.last', { state, at: momentText(clock, last.at, now) })}
      {last.state === 'dead' && <b className="font-medium">{await sayCode(last.code)}</b>}
      {waits && (
        <a className="inline-flex min-h-11 items-center text-link" href={`/admin/settings/channels${back}`}>
          {t('office.refresh')}
        </a>
      )}
    </p>
  );
}
