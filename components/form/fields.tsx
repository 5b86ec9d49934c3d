import type { Field } from '@/lib/form';
import { isOff } from './control';
import { FieldPart, isRow } from './field';
import { look } from './look';
import type { Scene } from './scene';

type Props = { fields: Field[]; scene: Scene; bare?: boolean };

/** All fields, short ones that follow each other in one card. `bare`: the form already stands in a card. */
export const Fields = ({ fields, scene, bare }: Props) =>
  cards(fields).map((card) => (
    <div
      key={card[0]?.name}
      hidden={card.every((field) => isOff({ field, scene }))}
      className={`divide-y divide-line ${bare ? '' : look.card}`}
    >
      {card.map((field) => (
        <FieldPart key={field.name} field={field} scene={scene} />
      ))}
    </div>
  ));

/** Fields in their cards: a run of short ones together, every big one alone. */
export function cards(fields: Field[]): Field[][] {
  const done: Field[][] = [];
  for (const field of fields) {
    const last = done.at(-1);
    if (last && [field, ...last].every(({ control }) => isRow(control))) last.push(field);
    else done.push([field]);
  }
  return done;
}
