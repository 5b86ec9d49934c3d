import { putSetting, restoreSetting } from '@/app/settings-actions';
import { PostButton } from '@/components/form/post-button';
import { ServiceForm } from '@/components/form/service-form';
import { Tag } from '@/components/ui/tag';
import { momentText } from '@/lib/clock/words';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { SettingField } from '@/lib/settings/field';
import type { SettingChange } from '@/lib/settings/find-changes';
import { settingForm } from '@/lib/settings/form';
import type { SettingGroup } from '@/lib/settings/register';
import { sayValue } from '@/lib/settings/say';
import { asBase, defaultOf, heldIn, isUsual } from '@/lib/settings/values';
import { labelOf, type SettingWords } from '@/lib/settings/words';

type Props = {
  field: SettingField;
  last: SettingChange | undefined;
  isOpen: boolean;
  group: SettingGroup;
  community: string;
  c: string | null;
  words: SettingWords;
  now: Date;
  mayChange: boolean;
};

/** One setting: what it is now and usually, by which rule, who changed it when, and for who may, the way to change it. */
export async function FieldRow(props: Props) {
  const { field, last, isOpen, group, c, words, now, mayChange } = props;
  const [t, clock] = await Promise.all([getTranslations('settings'), getTranslations('clock')]);
  const label = labelOf(field, words);
  const usual = isUsual(field, words.settings);
  const along = c ? `c=${c}&` : '';
  const who = last && { who: last.who ?? t('colleague'), at: momentText(clock, last.at, now), why: last.why };
  return (
    <li id={isOpen ? 'edit' : undefined} className="scroll-mt-20 px-4 py-2">
      <div className="flex flex-wrap items-center gap-x-4">
        <p className="min-w-[9em] flex-1 py-1">{label}</p>
        <p className="flex flex-wrap items-center gap-x-2 py-1">
          <b className="font-medium">{sayValue(field, heldIn(field, words.settings), words)}</b>
          {!usual && <Tag tone="amber">{t('adjusted')}</Tag>}
        </p>
        {mayChange && (
          <a
            href={`/admin/settings/${group}?${along}f=${field.path}#edit`}
            aria-label={t('changeWhat', { what: label })}
            className="inline-flex min-h-11 min-w-11 items-center justify-end text-link md:min-h-8"
          >
            {t('change')}
          </a>
        )}
      </div>
      <p className="flex flex-wrap gap-x-4 pb-1 text-sm text-soft">
        <span>{t('usual', { value: sayValue(field, defaultOf(field), words) })}</span>
        <span>{t('byRule', { rule: field.rule })}</span>
        <span className="min-w-0 break-words">
          {who ? t(last?.after === null ? 'restored' : 'changedFor', who) : t('never')}
        </span>
      </p>
      {isOpen && mayChange && <Change {...props} label={label} />}
    </li>
  );
}

async function Change({ field, group, community, c, words, label }: Props & { label: string }) {
  const [t, form] = await Promise.all([getTranslations('settings'), formWords()]);
  const back = c ? `?c=${c}` : '';
  const carried = { community, group, back };
  const held = heldIn(field, words.settings);
  return (
    <section aria-label={t('changeWhat', { what: label })} className="-mx-4 mt-1 border-t border-line bg-card">
      <ServiceForm
        key={asBase(held)}
        action={putSetting}
        words={form}
        spec={await settingForm(field, words, carried)}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4 px-4 pb-2">
        <a href={`/admin/settings/${group}${back}`} className="inline-flex min-h-11 items-center text-link">
          {t('cancel')}
        </a>
        {!isUsual(field, words.settings) && (
          <PostButton
            id="restore"
            action={restoreSetting}
            words={form}
            values={{ ...carried, path: field.path, base: asBase(held) }}
            label={t('restoreWhat', { what: label })}
            look="min-h-11 px-2 text-link"
          >
            {t('restore')}
          </PostButton>
        )}
      </div>
    </section>
  );
}
