import { Tip } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { textOf } from '@/lib/address';
import { requireDesk } from '@/lib/desk/require-desk';
import { getTranslations } from '@/lib/i18n/translations';
import { setsIn } from '@/lib/people/leads';
import type { SettingField } from '@/lib/settings/field';
import { findSettingChanges } from '@/lib/settings/find-changes';
import { partsOf } from '@/lib/settings/parts';
import { fixedRules, type SettingGroup, settingFields } from '@/lib/settings/register';
import { sayValue } from '@/lib/settings/say';
import { heldIn } from '@/lib/settings/values';
import { labelOf, type SettingWords, settingWords } from '@/lib/settings/words';
import type { Params } from '@/lib/tickets/desk-query';
import { BackLink } from './back-link';
import { FieldRow } from './field-row';
import { SettingHistoryList } from './setting-history';

type Props = { group: SettingGroup; searchParams: Promise<Params> };

/** One page of settings, drawn from the register: each with its value, default, rule and last change. */
export async function GroupPage({ group, searchParams }: Props) {
  const { viewer, community, c, params } = await requireDesk(`/admin/settings/${group}`, searchParams);
  const fields = settingFields[group];
  const pick = (name: 'f' | 'done') => fields.find(({ path }) => path === textOf(params[name]));
  const [open, done] = [pick('f'), pick('done')];
  const [t, words, history] = await Promise.all([
    getTranslations('settings'),
    settingWords(viewer, community.id, community.settings),
    findSettingChanges(
      viewer,
      community.id,
      fields.map(({ path }) => path),
      open?.path,
    ),
  ]);
  const mayChange = setsIn(viewer, community.id);
  const scene = { group, community: community.id, c, words, now: viewer.now, mayChange };
  return (
    <div className="max-w-[60rem]">
      <BackLink c={c} />
      <h1 className="text-xl font-medium">{t(`groups.${group}.title`)}</h1>
      <p className="mt-1 text-soft">
        {t(`effect.${group}`)}
        {!mayChange && <span className="block">{t('onlySets')}</span>}
      </p>
      {done && <Saved field={done} words={words} />}
      <div className="mt-4 grid grid-cols-1 gap-4">
        {partsOf(group, words).map((part) => (
          <Panel key={part.title} title={part.title} flush>
            <ul className="divide-y divide-line border-t border-line">
              {part.fields.map((field) => (
                <FieldRow
                  key={field.path}
                  field={field}
                  last={history.last.get(field.path)}
                  isOpen={field === open}
                  {...scene}
                />
              ))}
            </ul>
          </Panel>
        ))}
        <Fixed group={group} />
        <SettingHistoryList changes={history.latest} of={open} words={words} now={viewer.now} />
      </div>
    </div>
  );
}

async function Saved({ field, words }: { field: SettingField; words: SettingWords }) {
  const t = await getTranslations('settings');
  const value = sayValue(field, heldIn(field, words.settings), words);
  return (
    <Tip tone="green" className="mx-0! mt-3!">
      {t('saved', { what: labelOf(field, words), value })}
    </Tip>
  );
}

async function Fixed({ group }: { group: SettingGroup }) {
  const t = await getTranslations('settings');
  return (
    <Panel title={t('fixedTitle')}>
      <ul className="flex flex-col gap-2">
        {fixedRules[group].map((rule) => (
          <li key={rule} className="flex items-baseline justify-between gap-4">
            <span>{t(`fixed.${group}.${rule}` as 'fixed.hours.CMP-1')}</span>
            <span className="text-sm whitespace-nowrap text-soft">{rule}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
