import type { ReactNode } from 'react';
import { classes } from '../ui/classes';

export type Box = { term: string; value?: ReactNode };
/** One box takes the whole row, two share it. `tall` leaves so many lines for a pen. */
export type BoxRow = { boxes: [Box] | [Box, Box]; tall?: 2 | 3 | 5 };

export type BoxesProps = { rows: BoxRow[] };

/** The boxed fields of an office's paper form. What is empty is left for the pen. */
export function Boxes({ rows }: BoxesProps) {
  return (
    <table className="w-full table-fixed border-collapse border-[1.5pt] border-black">
      <colgroup>
        <col className="w-[25mm]" />
        <col />
        <col className="w-[25mm]" />
        <col />
      </colgroup>
      <tbody>
        {rows.map(({ boxes, tall }) => (
          <tr key={boxes[0].term} className={tall ? heights[tall] : 'h-[9mm]'}>
            {boxes.map((box) => (
              <Cells key={box.term} box={box} wide={boxes.length === 1} top={tall !== undefined} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cells({ box, wide, top }: { box: Box; wide: boolean; top: boolean }) {
  const line = 'border-[0.75pt] border-black px-[2mm] py-[1mm]';
  return (
    <>
      <th scope="row" className={classes(line, 'text-center font-normal')}>
        {box.term}
      </th>
      <td colSpan={wide ? 3 : 1} className={classes(line, top ? 'align-top' : 'align-middle')}>
        {box.value}
      </td>
    </>
  );
}

const heights = { 2: 'h-[15mm]', 3: 'h-[22mm]', 5: 'h-[32mm]' };
