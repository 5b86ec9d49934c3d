import { type ChangeEvent, useEffect, useId } from 'react';
import { boxId, type ControlProps, describedBy, isOff } from './control';
import { fill } from './fill';
import { look } from './look';
import { MOST_PAPERS, paperDoor, wordsOfPapers } from './papers';
import { PhotoTile } from './photo-tile';
import { usePhotos } from './use-photos';

/** Photos, or papers, are sent as they are chosen; the form posts only their ids. */
export function Photos(props: ControlProps) {
  const { field, scene } = props;
  const { attachments, photos: rules = {} } = scene;
  const { words, url, max, papers } = takes(props);
  const { tiles, add, again, remove, settled } = usePhotos({
    ids: [scene.values[field.name] ?? []].flat(),
    url,
    max,
    words,
    papers,
    known: rules.known,
    changed: () => scene.changed(field.name),
  });
  const count = useId();

  useEffect(() => {
    attachments.set(field.name, settled);
    return () => {
      attachments.delete(field.name);
    };
  });

  const chosen = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    add([...(currentTarget.files ?? [])]);
    // Choosing the same photo again must count as a change.
    currentTarget.value = '';
  };
  return (
    <ul className={look.photos}>
      {tiles.map((tile, at) => (
        <PhotoTile key={tile.tag} tile={tile} index={at + 1} words={words} again={again} remove={remove}>
          {tile.id && <input type="hidden" name={field.name} value={tile.id} disabled={isOff(props)} />}
        </PhotoTile>
      ))}
      {tiles.length < max && (
        <li className="relative flex aspect-square min-h-24 flex-col items-center justify-center rounded-md bg-fill text-sm focus-within:outline-2 focus-within:outline-(--weui-INDIGO)">
          {papers ? <Plus /> : <Camera />}
          <label htmlFor={boxId(props)}>{words.photoAdd}</label>
          <span id={count} className="text-xs text-soft">
            {fill(words.photoCount, { count: tiles.length, max })}
          </span>
          <input
            type="file"
            id={boxId(props)}
            accept={papers ? 'image/*,application/pdf,.pdf' : 'image/*'}
            multiple={rules.multiple && !/MicroMessenger/i.test(navigator.userAgent)}
            onChange={chosen}
            aria-describedby={[count, describedBy(props)].filter(Boolean).join(' ')}
            className="absolute inset-0 size-full cursor-pointer opacity-0"
          />
        </li>
      )}
    </ul>
  );
}

/** What this field takes, where it goes and how many of it. */
function takes({ field, scene: { words, photos: rules = {} } }: ControlProps) {
  const url = rules.url ?? '/api/files';
  if (field.control !== 'papers') return { words, url, max: field.max ?? rules.max ?? 9, papers: false };
  const max = Math.min(field.max ?? MOST_PAPERS, MOST_PAPERS);
  return { words: wordsOfPapers(words), url: paperDoor(url), max, papers: true };
}

const Plus = () => (
  <svg viewBox="0 0 28 28" aria-hidden="true" className="icon">
    <path d="M14 6v16M6 14h16" />
  </svg>
);

const Camera = () => (
  <svg viewBox="0 0 28 28" aria-hidden="true" className="icon">
    <path d="M4 9.5A1.5 1.5 0 0 1 5.5 8H9l1.5-2.5h7L19 8h3.5A1.5 1.5 0 0 1 24 9.5v11a1.5 1.5 0 0 1-1.5 1.5h-17A1.5 1.5 0 0 1 4 20.5Z" />
    <circle cx="14" cy="14.5" r="4" />
  </svg>
);
