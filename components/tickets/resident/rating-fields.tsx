import type { Field, Option } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import { look } from '../../form/look';
import { Tick } from '../../form/tick';

export type RatingFieldsProps = { fields: Field[] };

/** Five words and a few tags to tap; nothing is chosen beforehand (REP-7). */
export async function RatingFields({ fields }: RatingFieldsProps) {
  const t = await getTranslations('form');
  return fields.map((field) => (
    <fieldset key={field.name}>
      <legend className="mb-1.5 text-sm text-soft">{field.label}</legend>
      {field.options ? (
        <div className="flex flex-wrap gap-2">
          {field.options.map((option) => (
            <Pill key={option.value} field={field} option={option} />
          ))}
        </div>
      ) : (
        <input
          name={field.name}
          aria-label={field.label}
          placeholder={t('optional')}
          maxLength={field.maxLength}
          autoComplete="off"
          className="field-box w-full"
        />
      )}
    </fieldset>
  ));
}

const Pill = ({ field, option }: { field: Field; option: Option }) => (
  <label className="relative cursor-pointer">
    <input
      type={field.control === 'checkboxes' ? 'checkbox' : 'radio'}
      name={field.name}
      value={option.value}
      required={field.required}
      className="peer sr-only"
    />
    <span
      className={`${look.chosen} flex min-h-11 items-center rounded-md px-3 text-sm peer-checked:font-medium peer-checked:text-green elder:min-h-15`}
    >
      {option.label}
    </span>
    <Tick className="absolute -top-1 -right-1 hidden size-5 rounded-full bg-brand p-0.5 text-white peer-checked:block" />
  </label>
);
