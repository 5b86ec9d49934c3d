import { classes } from '../ui/classes';
import { acts } from './acts';
import { navigation } from './navigation';
import { signs } from './signs';
import { trades } from './trades';

const shapes = { ...navigation, ...trades, ...acts, ...signs };

export type IconName = keyof typeof shapes;

export type IconProps = { name: IconName; className?: string; label?: string };

/** A line icon as tall as 1.6 lines of its text. Without `label` it is decoration: a word must stand beside it. */
export function Icon({ name, className, label }: IconProps) {
  return (
    <svg
      className={classes('icon', className)}
      viewBox="0 0 28 28"
      aria-hidden={label ? undefined : true}
      role={label ? 'img' : undefined}
      aria-label={label}
    >
      {shapes[name]}
    </svg>
  );
}

/** What an icon is drawn of, for a page that draws it once and uses it often. */
export const shapeOf = (name: IconName) => shapes[name];

/** The icon a stored word names, or the picture for anything else; words come from settings and services. */
export function iconNamed(word: string | undefined): IconName {
  return word && Object.hasOwn(shapes, word) ? (word as IconName) : 'other';
}
