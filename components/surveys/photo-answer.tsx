import { useRef } from 'react';
import type { Field } from '@/lib/form';
import type { Question } from '@/lib/surveys/definition';
import { nameOf } from '@/lib/surveys/posted';
import { sayText } from '@/lib/surveys/say-text';
import { PhotosLater } from '../form/later';
import type { Scene as FormScene } from '../form/scene';
import type { Scene } from './scene';

type Props = { scene: Scene; question: Extract<Question, { type: 'photo' }> };

/** Photos as forms take them; where there is no door for them it says so. */
export function PhotoAnswer({ scene, question }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { id, given, live, photos, locale } = scene;
  if (!photos) return <p className="text-sm text-soft">{scene.words.photosLater}</p>;
  const name = nameOf(question.id);
  const field: Field = { name, control: 'photos', label: sayText(question.title, locale), max: question.max };
  const form: FormScene = {
    ...{ id, live, values: given, shown: new Set([name]), attachments: photos.attachments },
    words: { ...photos.words, photosLater: scene.words.photosLater },
    photos: { url: photos.url, multiple: question.max > 1 },
    register: (own) => ({
      name: own,
      onChange: async () => undefined,
      onBlur: async () => undefined,
      ref: () => undefined,
    }),
    wrong: () => undefined,
    changed: () => scene.put(question.id, idsIn(box.current)),
  };
  return (
    <div ref={box}>
      <PhotosLater field={field} scene={form} />
    </div>
  );
}

/** The photos that came through: the picker puts each into the form as it is drawn. */
const idsIn = (box: HTMLElement | null): string[] =>
  [...(box?.querySelectorAll<HTMLInputElement>('input[type=hidden]') ?? [])].map(({ value }) => value);
