import { crossGate } from '@/app/gate-actions';
import { GateTap } from '@/components/gate/gate-tap';
import type { GateWords } from '@/components/gate/words';
import { Tag } from '@/components/ui/tag';
import { momentText } from '@/lib/clock/words';
import type { GatePass } from '@/lib/gate/find-passes';
import { paperCode } from '@/lib/gate/paper-code';
import { tradeWords } from '@/lib/gate/say-paper';
import { getTranslations } from '@/lib/i18n/translations';
import { newId } from '@/lib/id';

type Props = { passes: GatePass[]; now: Date; words: GateWords };

/** Passes at a gate, each with what comes next under the thumb. */
export async function PassRows({ passes, now, words }: Props) {
  const [t, clock, said] = await Promise.all([getTranslations('gate'), getTranslations('clock'), tradeWords()]);
  return (
    <ul>
      {passes.map(({ id, no, name, trade, home, validity, inside, since }) => (
        <li key={id} className="flex flex-wrap items-center gap-3 border-t border-line px-4 py-3">
          <a href={`/verify/${paperCode('pass', id)}`} className="min-w-40 flex-1">
            <span className="block font-medium">{t('row.who', { name, trade: said(trade) })}</span>
            <span className="flex flex-wrap gap-x-2 text-sm whitespace-nowrap text-soft">
              <span>{home}</span>
              <span>{no}</span>
            </span>
            {since && <span className="block text-sm">{t('row.since', { at: momentText(clock, since, now) })}</span>}
          </a>
          {validity !== 'valid' && <Tag tone="red">{t(`validity.${validity}`)}</Tag>}
          <GateTap
            short
            action={crossGate}
            words={words}
            pass={{ id, no, name }}
            tapId={newId()}
            inside={inside}
            mayEnter={validity === 'valid'}
          />
        </li>
      ))}
    </ul>
  );
}
