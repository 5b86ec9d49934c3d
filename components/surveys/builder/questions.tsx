import { useState } from 'react';
import type { Question } from '@/lib/surveys/definition';
import type { Topic } from '@/lib/surveys/topics';
import { fill } from '../../form/fill';
import { type Wrong, wrongWords } from './check-panel';
import { PagePart } from './page-part';
import { QuestionCard } from './question-card';
import { nameOf, type Scene } from './scene';
import type { Builder } from './use-builder';
import { useDrag } from './use-drag';

type Props = Scene & { builder: Builder; topics: Topic[]; wrongs: Wrong[]; goTo: (id: string) => void };

/** The questions page by page, each of which can be moved by its handle, by the arrow keys on it, and by buttons. */
export function Questions({ builder, topics, wrongs, goTo, ...scene }: Props) {
  const { words, definition } = scene;
  const { open, used } = builder.state;
  const [moved, setMoved] = useState<string | null>(null);
  const { drag, grip } = useDrag((id, to) => {
    builder.move(id, to);
    setMoved(id);
  });
  const over = drag?.to ? `${drag.to.page}.${drag.to.at}` : null;
  const step = (id: string, by: 1 | -1) => {
    const focused = document.activeElement?.id;
    if (focused) goTo(focused);
    builder.step(id, by);
    setMoved(id);
  };
  const acts = ({ id }: Question) => ({
    open: () => builder.open(open === id ? null : id),
    up: () => step(id, -1),
    down: () => step(id, 1),
    copy: () => {
      builder.copy(id);
      goTo('opened');
    },
    drop: () => builder.drop(id),
  });
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {moved && fill(words.build.moved, { name: nameOf(scene, moved) })}
      </p>
      {definition.pages.map((page, at) => (
        <PagePart
          key={page.id}
          {...scene}
          page={page}
          at={at}
          isOver={over === `${at}.${page.questions.length}`}
          onTitle={(title) => builder.retitle(at, title)}
          onJoin={() => builder.joinPage(at)}
        >
          {page.questions.map((question, place) => (
            <QuestionCard
              key={question.id}
              {...scene}
              question={question}
              place={`${at}.${place}`}
              used={used}
              topics={topics}
              isOpen={open === question.id}
              drag={drag?.id === question.id ? 'held' : over === `${at}.${place}` ? 'over' : null}
              wrong={wrongs.filter(({ id }) => id === question.id).map((wrong) => wrongWords(words, wrong))}
              grip={grip(question.id)}
              onChange={builder.write}
              acts={acts(question)}
            />
          ))}
        </PagePart>
      ))}
    </>
  );
}
