'use client';

import { useEffect, useRef } from 'react';
import type { FormAction } from '@/lib/action-state';
import type { Topic } from '@/lib/surveys/topics';
import { fill } from '../../form/fill';
import { AddButton } from './add-button';
import { AddPanel } from './add-panel';
import { CheckPanel, wrongsOf } from './check-panel';
import { KeptNote } from './kept-note';
import { Questions } from './questions';
import { SaveBar } from './save-bar';
import type { BuildIcons, BuildWords, Draft } from './scene';
import { SettingsPanel } from './settings-panel';
import { useBuilder } from './use-builder';
import { useKept } from './use-kept';
import { useSave } from './use-save';

export type SurveyBuilderProps = {
  survey: { id: string; version: number; back: string };
  draft: Draft;
  /** Ids that an earlier round used: what was answered under them keeps its meaning. */
  taken: string[];
  keptAs: string;
  action: FormAction;
  words: BuildWords;
  icons: BuildIcons;
  topics: Topic[];
};

/** Where a survey is written (SUR-4): its questions in their order, what the check says beside them, and one button that saves. */
export function SurveyBuilder(props: SurveyBuilderProps) {
  const { survey, draft, taken, keptAs, words, icons, topics } = props;
  const { build } = words;
  const builder = useBuilder(draft, taken);
  const { definition, settings, gone } = builder.state;
  const dirty = JSON.stringify({ definition, settings }) !== JSON.stringify(draft);
  const kept = useKept(
    { name: keptAs, version: survey.version, now: { definition, settings }, dirty },
    builder.restore,
  );
  const wrongs = wrongsOf({ definition, settings });
  const gaps = wrongs.filter(({ why }) => why in { noTitle: 0, noWords: 0, noChoice: 0, emptyPage: 0 });
  const adopt = () => builder.adopt(draft);
  const { outcome, busy, save } = useSave(
    props.action,
    survey,
    { definition, settings },
    { adopt, forget: kept.forget },
  );
  const scene = { words, icons, definition };
  const { goTo } = useFocus(builder.state.open);
  const go = (id: string) => {
    builder.open(id);
    goTo(`title-${id}`);
  };
  const wrote = () => (gaps[0] ? gaps[0].id && go(gaps[0].id) : save());
  return (
    <>
      {kept.found && (
        <KeptNote
          words={words}
          found={kept.found}
          onTake={() => {
            if (kept.found?.older) builder.restore(kept.found.draft);
            kept.seen();
          }}
          onDrop={() => {
            builder.restore(draft);
            kept.forget();
            kept.seen();
          }}
        />
      )}
      <div className="mt-4 grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="space-y-4">
          <Questions {...scene} builder={builder} topics={topics} wrongs={wrongs} goTo={goTo} />
          {gone && <Gone words={words} title={gone.question.title['zh-CN']} onBack={builder.bringBack} />}
          {definition.pages.length < 20 && (
            <AddButton icon={icons.plus} onClick={builder.addPage}>
              {build.addPage}
            </AddButton>
          )}
        </div>
        <div className="space-y-4 lg:sticky lg:top-16">
          <CheckPanel {...scene} wrongs={wrongs} onGo={go} />
          <AddPanel
            words={words}
            onAdd={(type) => {
              builder.add(type);
              goTo('opened');
            }}
          />
          <SettingsPanel words={words} settings={settings} onChange={builder.set} />
        </div>
      </div>
      <SaveBar
        words={words}
        outcome={outcome}
        dirty={dirty}
        busy={busy}
        gaps={gaps.length}
        onSave={() => dirty && wrote()}
      />
    </>
  );
}

/** Puts the focus on something by its id once it is drawn; `opened` is the title of the question that was opened. */
function useFocus(open: string | null) {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const id = wanted.current === 'opened' ? `title-${open}` : wanted.current;
    const found = id ? document.getElementById(id) : null;
    if (!found) return;
    wanted.current = null;
    found.focus();
    found.scrollIntoView({ block: 'nearest' });
  });
  return {
    goTo: (id: string) => {
      wanted.current = id;
    },
  };
}

type GoneProps = { words: BuildWords; title: string; onBack: () => void };

const Gone = ({ words: { build }, title, onBack }: GoneProps) => (
  <p role="status" className="flex items-center gap-4 rounded-md bg-blue-wash px-3 text-sm text-blue">
    {fill(build.gone, { title: title || build.unwritten })}
    <button type="button" onClick={onBack} className="min-h-11 font-medium underline underline-offset-4">
      {build.bringBack}
    </button>
  </p>
);
