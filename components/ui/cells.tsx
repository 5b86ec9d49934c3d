import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons/icon';
import { classes } from './classes';
import { whole } from './whole';

export type CellsProps = {
  title?: ReactNode;
  tips?: ReactNode;
  inset?: boolean;
  children: ReactNode;
  className?: string;
};

/** A WeUI group of rows; `inset` draws it as a rounded card with gutters. */
export function Cells({ title, tips, inset, children, className }: CellsProps) {
  return (
    <section className={classes('mt-2', inset && 'mx-4', className)}>
      {title && <h2 className="weui-cells__title mt-4 mb-2">{title}</h2>}
      <div className={classes('weui-cells', inset && 'rounded-md before:hidden after:hidden')}>{children}</div>
      {tips && <p className="weui-cells__tips mt-2">{tips}</p>}
    </section>
  );
}

export type CellProps = {
  icon?: IconName;
  lead?: ReactNode;
  title: ReactNode;
  text?: ReactNode;
  value?: ReactNode;
  className?: string;
};

/** A row: picture, title with a second line, value at the right; the value wraps beneath when type is large. */
export function Cell(props: CellProps) {
  return (
    <div className={classes('weui-cell gap-3', props.className)}>
      <CellParts {...props} />
    </div>
  );
}

export type CellLinkProps = CellProps & { href: string };

/** A row that leads somewhere: a plain link, as pages inside WeChat are whole pages. */
export function CellLink({ href, className, ...parts }: CellLinkProps) {
  return (
    <a href={href} className={classes('weui-cell weui-cell_active gap-3', className)}>
      <CellParts {...parts} />
      <Icon name="next" className="-mr-1 size-[1.1em] text-faint" />
    </a>
  );
}

function CellParts({ icon, lead, title, text, value }: CellProps) {
  return (
    <>
      {icon && <Icon name={icon} className="text-green" />}
      {lead}
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-1">
        <div className="min-w-[min(8em,100%)] flex-1">
          <div>{whole(title)}</div>
          {text && <div className="mt-0.5 text-xs text-soft">{whole(text)}</div>}
        </div>
        {value && <div className="weui-cell__ft max-w-full">{whole(value)}</div>}
      </div>
    </>
  );
}
