import { Fragment } from 'react';
import type { Field } from '@/lib/form';
import { type ControlProps, isOff } from './control';
import { FieldPart, isRow } from './field';
import { look } from './look';
import type { Scene } from './scene';

type Props = { fields: Field[]; scene: Scene; bare?: boolean };

/** All fields, short ones that follow each other in one card. `bare`: the form already stands in a card, so its fields show their own edges. */
export function Fields({ fields, scene, bare }: Props) {
  const hidden = fields.filter(({ control }) => control === 'hidden');
  const visible = fields.filter(({ control }) => control !== 'hidden');
  return (
    <>
      {hidden.map((field) => (
        <HiddenValues key={field.name} field={field} scene={scene} />
      ))}
      {cards(visible).map((card) => (
        <Fragment key={card[0]?.name}>
          <div
            hidden={card.every((field) => isOff({ field, scene }))}
            className={bare ? 'boxed' : `divide-y divide-line ${look.card}`}
          >
            {card.map((field) => (
              <FieldPart key={field.name} field={field} scene={scene} />
            ))}
          </div>
          {card.map(({ name }) => scene.inserts?.[name])}
        </Fragment>
      ))}
    </>
  );
}

/** What the page says now, not what it said when the form was opened: a ticket's version moves on while somebody types. */
const HiddenValues = ({ field, scene }: ControlProps) =>
  [field.value ?? scene.values[field.name] ?? '']
    .flat()
    .map((value) => (
      <input key={value} type="hidden" name={field.name} value={value} disabled={isOff({ field, scene })} readOnly />
    ));

/** Fields in their cards: a run of short ones together, every big one alone. */
function cards(fields: Field[]): Field[][] {
  const done: Field[][] = [];
  for (const field of fields) {
    const last = done.at(-1);
    if (last && [field, ...last].every(({ control }) => isRow(control))) last.push(field);
    else done.push([field]);
  }
  return done;
}
