import type { BuildWords, Settings } from './scene';
import { box } from './two-texts';

type Props = {
  words: BuildWords;
  settings: Settings;
  onChange: (name: keyof Settings, value: string) => void;
};

/** What a survey is besides its questions: its title, its kind, whether it names who answers. */
export function SettingsPanel({ words, settings, onChange }: Props) {
  const { build } = words;
  const select = (name: keyof Settings, label: string, options: Record<string, string>) => (
    <label className="flex flex-col gap-1 text-sm">
      <span className="text-soft">{label}</span>
      <select
        value={settings[name]}
        onChange={({ target }) => onChange(name, target.value)}
        className={`${box} w-full`}
      >
        {Object.entries(options).map(([value, said]) => (
          <option key={value} value={value}>
            {said}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section aria-labelledby="settings" className="card space-y-2.5 rounded-md border border-line bg-card px-4 py-3">
      <h2 id="settings" className="font-medium">
        {build.settings}
      </h2>
      <label className="flex flex-col gap-1 text-sm">
        <span className="text-soft">{build.surveyTitle}</span>
        <input
          value={settings.title}
          minLength={2}
          maxLength={60}
          onChange={({ target }) => onChange('title', target.value)}
          className={`${box} w-full`}
        />
      </label>
      {select('kind', build.kind, words.surveys.kind)}
      {select('named', build.named, words.namedHint)}
    </section>
  );
}
