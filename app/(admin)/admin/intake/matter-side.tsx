import { fileAtOnce, fileFromCall } from '@/app/intake-actions';
import { formIcons } from '@/components/form/form-icons';
import { PostButton } from '@/components/form/post-button';
import { ServiceForm } from '@/components/form/service-form';
import { LookUpPanel } from '@/components/knowledge/look-up-panel';
import { OutageTips } from '@/components/notices/outage-tips';
import { Tip } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { needsHome } from '@/lib/desk/filing-form';
import { deskHref } from '@/lib/desk/hrefs';
import { phrasesFor } from '@/lib/desk/phrases';
import { formWords } from '@/lib/form-words';
import { serviceWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { newId } from '@/lib/id';
import { countAnsweredToday } from '@/lib/intake/answered-today';
import { intakeHref } from '@/lib/intake/hrefs';
import { intakeForm } from '@/lib/intake/intake-form';
import type { Intake } from '@/lib/intake/read-asked';
import { findOutages } from '@/lib/notices/find-outages';
import { sayOutages } from '@/lib/notices/say-notices';
import { services } from '@/lib/services';
import { communityOf } from '@/lib/viewer';

/** What the caller says: which service it is, and its form as far as it isn't known already. */
export async function MatterSide({ intake }: { intake: Intake }) {
  const { viewer, service, communityId, c, call, home, who, post, kept } = intake;
  const [t, words, spec] = await Promise.all([
    getTranslations('intake'),
    formWords(service.kind),
    intakeForm(viewer, service, { communityId, call, home, who, post }),
  ]);
  return (
    <>
      <Kinds intake={intake} />
      {service.atOnce && <AtOnce intake={intake} />}
      {service.outages && (
        <OutageTips
          outages={await sayOutages(await findOutages(viewer, communityId, home?.buildingId), viewer.now)}
          hrefOf={(id) => deskHref(`/admin/notices/${id}`, c)}
        />
      )}
      <Aids intake={intake} />
      {service.contactIsCaller && home && (
        <Tip tone="amber" className="mx-0!">
          {t('leftTip')}
        </Tip>
      )}
      {needsHome(service) && !home ? (
        <Tip className="mx-0!">{t('roomFirst')}</Tip>
      ) : (
        <div className="desk-form">
          <ServiceForm
            key={`${service.kind} ${home?.id ?? 'public'} ${kept.post ?? ''}`}
            spec={spec}
            action={fileFromCall}
            words={words}
            icons={formIcons(spec)}
            photos={{ url: `/api/files?community=${communityId}`, max: 9, multiple: true }}
          />
        </div>
      )}
    </>
  );
}

/** What to say and where to look it up, out of the way until it is wanted. */
async function Aids({ intake: { viewer, communityId, service } }: { intake: Intake }) {
  const [t, knowledge, groups] = await Promise.all([
    getTranslations('intake'),
    getTranslations('knowledge'),
    phrasesFor(service.kind, communityOf(viewer, communityId).settings),
  ]);
  const fold = 'min-w-0 flex-1 rounded-md border border-line bg-card px-4 py-1 text-sm';
  const head = 'inline-flex min-h-9 cursor-pointer items-center text-link max-md:min-h-11';
  return (
    <div className="flex flex-wrap items-start gap-3">
      <details className={fold}>
        <summary className={head}>{t('phrases')}</summary>
        {groups.map(({ mood, name, hint, phrases }) => (
          <section key={mood} className="pb-3">
            <h3 className="font-medium">
              {name} <span className="text-xs font-normal text-soft">{hint}</span>
            </h3>
            {phrases.map((phrase) => (
              <p key={phrase}>{phrase}</p>
            ))}
          </section>
        ))}
      </details>
      <details className={fold}>
        <summary className={head}>{knowledge('panel.title')}</summary>
        <div className="pb-3">
          <LookUpPanel communityId={communityId} />
        </div>
      </details>
    </div>
  );
}

async function Kinds({ intake: { kept, service } }: { intake: Intake }) {
  const t = await getTranslations('intake');
  const kinds = await Promise.all(
    Object.keys(services).map(async (kind) => ({ kind, name: (await serviceWords(kind))('name') })),
  );
  return (
    <nav aria-label={t('kinds')} className="flex flex-wrap gap-2">
      {kinds.map(({ kind, name }, i) => (
        <a
          key={kind}
          href={intakeHref({ ...kept, kind })}
          aria-current={kind === service.kind ? 'page' : undefined}
          data-kind-key={i < 9 ? i + 1 : undefined}
          aria-keyshortcuts={i < 9 ? `Alt+${i + 1}` : undefined}
          className="inline-flex min-h-9 items-center gap-1.5 rounded-full bg-fill px-4 text-sm aria-[current]:bg-green-wash aria-[current]:font-medium aria-[current]:text-green max-md:min-h-11"
        >
          {name}
          <span className="text-xs text-soft max-lg:hidden" aria-hidden="true">
            {i + 1}
          </span>
        </a>
      ))}
    </nav>
  );
}

/** HOT-3: one tap a category; the figure is how often it was answered today. */
async function AtOnce({ intake: { viewer, communityId, service, call, home, who } }: { intake: Intake }) {
  const [t, words, own, counts] = await Promise.all([
    getTranslations('intake'),
    formWords(),
    serviceWords(service.kind),
    countAnsweredToday(viewer, communityId, service.kind),
  ]);
  const caller = home?.people.find(({ residencyId, rosterId }) => who && (residencyId === who || rosterId === who));
  const filer = caller?.personId ?? caller?.rosterId ?? 'none';
  return (
    <Panel title={t('atOnce.title')}>
      <div className="flex flex-wrap gap-2">
        {service.categories.map((category) => {
          const values = { kind: service.kind, community: communityId, call, unit: home?.id ?? '', filer, category };
          const label = own(`options.category.${category}`);
          const count = counts.get(category) ?? 0;
          return (
            <PostButton
              key={category}
              id={`at-once-${category}`}
              action={fileAtOnce}
              words={words}
              values={values}
              oneTimeKey={newId()}
              label={t('atOnce.label', { category: label, count })}
              follows
              size="small"
            >
              {label} <b className="font-medium tabular-nums">{count}</b>
            </PostButton>
          );
        })}
      </div>
      <p className="mt-2 text-xs text-soft">{t('atOnce.hint')}</p>
    </Panel>
  );
}
