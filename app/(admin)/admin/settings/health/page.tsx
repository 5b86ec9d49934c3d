import type { Metadata } from 'next';
import { Cell, Cells } from '@/components/ui/cells';
import { Tip } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireDesk } from '@/lib/desk/require-desk';
import { health } from '@/lib/health';
import { getTranslations } from '@/lib/i18n/translations';
import { refusePage } from '@/lib/or-not-found';
import { watchesIn } from '@/lib/people/leads';
import { findDead } from '@/lib/telling/find-dead';
import type { Params } from '@/lib/tickets/desk-query';
import { findDeadJobs } from '@/lib/watch/dead-jobs';
import { findServer } from '@/lib/watch/durability';
import { findFigures } from '@/lib/watch/figures';
import { findLastBackup } from '@/lib/watch/last-backup';
import { sayBackup } from '@/lib/watch/say-backup';
import { type Part, type PartState, sayParts } from '@/lib/watch/say-parts';
import { BackLink } from '../back-link';
import { BackupPanel } from './backup-panel';
import { DeadJobs } from './dead-jobs';
import { QueuePanel } from './queue-panel';

type Props = { searchParams: Promise<Params> };

const PATH = '/admin/settings/health';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('watch'))('title') };
}

/** 系统状态: whether the program is well, for administrators: each trouble says what to do about it. */
export default async function HealthPage({ searchParams }: Props) {
  const { viewer, community, c } = await requireDesk(PATH, searchParams);
  if (!watchesIn(viewer, community.id)) return refusePage(viewer, PATH);
  const [t, jobs, { figures: letters }, figures, well, server, last] = await Promise.all([
    getTranslations('watch'),
    findDeadJobs(viewer, community.id),
    findDead(viewer, community.id, {}),
    findFigures(),
    health(),
    findServer(),
    findLastBackup(),
  ]);
  const [parts, backup] = await Promise.all([
    sayParts(well, server, figures?.beat ?? null),
    sayBackup(last, viewer.now),
  ]);
  const states = [...parts, backup, { state: jobs.length > 0 ? 'warning' : 'ok' }].map(({ state }) => state);
  const trouble = states.filter((state) => state !== 'ok').length;
  const worst = states.includes('down') ? 'red' : 'amber';
  return (
    <div className="max-w-[72rem]">
      <BackLink c={c} />
      <h1 className="text-xl font-medium">{t('title')}</h1>
      <p className="mt-1 text-soft">{t('text')}</p>
      <div className="-mx-2 mt-2">
        <Tip tone={trouble > 0 ? worst : 'green'}>{trouble > 0 ? t('trouble', { count: trouble }) : t('fine')}</Tip>
      </div>
      <div className="mt-2 grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        <div className="grid grid-cols-1 gap-4">
          <PartsPanel parts={parts} version={well.version} />
          <BackupPanel backup={backup} />
        </div>
        <div className="grid grid-cols-1 gap-4">
          <QueuePanel figures={figures} letters={letters.dead} c={c} />
          <DeadJobs jobs={jobs} now={viewer.now} community={community.id} c={c} />
        </div>
      </div>
    </div>
  );
}

const tones = { ok: 'green', warning: 'amber', down: 'red' } as const satisfies Record<PartState, string>;

async function PartsPanel({ parts, version }: { parts: Part[]; version: string }) {
  const t = await getTranslations('watch');
  return (
    <Panel title={t('parts')} aside={t('versions', { version, node: process.versions.node })} flush>
      <Cells className="mt-0!">
        {parts.map(({ name, state, says }) => (
          <Cell
            key={name}
            title={t(`part.${name}`)}
            text={says}
            value={
              <Tag tone={tones[state]} icon={state === 'ok' ? 'check' : 'warn'}>
                {t(`state.${state}`)}
              </Tag>
            }
          />
        ))}
      </Cells>
    </Panel>
  );
}
