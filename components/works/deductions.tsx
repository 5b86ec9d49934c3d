import type { DeductionSaid } from '@/lib/works/say-deductions';
import { MoneyText } from '../ui/money-text';
import { PhotoGrid } from '../ui/photos';
import { Tag } from '../ui/tag';

/** What was or shall be kept of a deposit, each with why, its photos and how far it is. */
export function Deductions({ said }: { said: DeductionSaid[] }) {
  return (
    <ul>
      {said.map(({ no, payer, fen, state, tone, words, at, photos, answers }) => (
        <li key={no} className="py-2">
          <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="text-soft">{no}.</span>
              {payer}
              <Tag tone={tone}>{state}</Tag>
            </span>
            <MoneyText fen={-fen} className="font-medium" />
          </p>
          <p className="whitespace-pre-line">{words}</p>
          <p className="text-sm text-soft">{at}</p>
          <PhotoGrid id={`deduction-${no}`} photos={photos} className="mt-2" />
          {answers.map((one) => (
            <p key={one} className="mt-2 rounded-md bg-fill px-3 py-2 text-sm whitespace-pre-line">
              {one}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
