import type { Field } from '@/lib/form';
import { partId, type Scene } from './scene';

export type ControlProps = { field: Field; scene: Scene };

/** What every native control of a field carries. A field whose condition fails is switched off, so that it isn't posted. */
export function common({ field, scene }: ControlProps) {
  return {
    ...scene.register(field.name),
    disabled: isOff({ field, scene }),
    'aria-invalid': scene.wrong(field.name) ? true : undefined,
    'aria-describedby': describedBy({ field, scene }),
  };
}

export const isOff = ({ field, scene }: ControlProps) => scene.live && !scene.shown.has(field.name);

export const boxId = ({ field, scene }: ControlProps) => `${partId(scene.id, field.name)}-box`;
export const hintId = ({ field, scene }: ControlProps) => `${partId(scene.id, field.name)}-hint`;
export const wrongId = ({ field, scene }: ControlProps) => `${partId(scene.id, field.name)}-wrong`;

export function describedBy(props: ControlProps): string | undefined {
  const ids = [props.field.hint && hintId(props), props.scene.wrong(props.field.name) && wrongId(props)];
  return ids.filter(Boolean).join(' ') || undefined;
}
