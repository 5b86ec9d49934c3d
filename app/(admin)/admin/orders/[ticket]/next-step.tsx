import { moveTicket } from '@/app/ticket-actions';
import { MiniForm } from '@/components/form/mini-form';
import { PostButton } from '@/components/form/post-button';
import { Tip } from '@/components/ui/notice';
import { NextAct } from '@/components/worker/next-act';
import type { Field, FormSpec } from '@/lib/form';
import { formWords } from '@/lib/form-words';
import { wordsFor } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { MoveName } from '@/lib/services/moves';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { orderForm } from '@/lib/tickets/order-form';
import { photoDoor } from '@/lib/tickets/photo-door';
import { workerWord } from '@/lib/tickets/say-order';

type Props = { page: TicketPage; next: MoveName | null; callsToday: number };

/** What the worker does now, its form open; or why there is nothing to do. */
export async function NextStep({ page, next, callsToday }: Props) {
  if (!next) return <Idle page={page} />;
  if (next === 'signOff') return <SignOff page={page} />;
  const { kind } = page.ticket;
  const [t, words, title] = await Promise.all([
    wordsFor(kind, 'orders'),
    formWords(kind),
    workerWord(kind, 'next', next),
  ]);
  const spec = await orderForm({ page, move: next, callsToday, submit: next === 'setPayer' ? undefined : title });
  const plain = !spec.fields.some(isAsked) && next !== 'arrive';
  return (
    <NextAct title={title} quiet={plain} hint={t.has(`hint.${next}`) ? t(`hint.${next}`) : undefined}>
      {plain ? (
        <div className="px-4">
          <PostButton
            id={`do-${next}`}
            action={moveTicket}
            words={words}
            values={valuesOf(spec)}
            look="weui-btn weui-btn_primary w-full min-h-[60px]! text-lg"
          >
            {title}
          </PostButton>
        </div>
      ) : (
        <MiniForm spec={spec} action={moveTicket} words={words} photos={photoDoor(page, next)} />
      )}
    </NextAct>
  );
}

/** Something has to be said before it is done: a switch says something when it is off too. */
const isAsked = ({ control, required }: Field): boolean =>
  control === 'switch' || (control !== 'hidden' && Boolean(required));

/** By signature on glass, or the signed paper slip, photographed (GEN-12). */
async function SignOff({ page }: { page: TicketPage }) {
  const [t, words] = await Promise.all([getTranslations('orders'), formWords()]);
  const spec = await orderForm({ page, move: 'signOff', callsToday: 0, submit: t('sign.send') });
  const paper: FormSpec = {
    ...spec,
    id: 'do-signOff-paper',
    submit: t('sign.paper'),
    fields: spec.fields
      .filter((field) => field.control === 'hidden' || field.control === 'signature')
      .map((field) =>
        field.control === 'signature' ? { ...field, control: 'photos', max: 1, label: t('sign.paperPhoto') } : field,
      ),
  };
  const photos = photoDoor(page, 'signOff');
  return (
    <NextAct title={t('sign.title')} hint={t('sign.phone')}>
      <MiniForm spec={spec} action={moveTicket} words={words} photos={photos} />
      <details className="mx-4 border-t border-line">
        <summary className="flex min-h-[52px] items-center text-link">{t('sign.paper')}</summary>
        <div className="-mx-4">
          <MiniForm spec={paper} action={moveTicket} words={words} photos={photos} />
        </div>
      </details>
    </NextAct>
  );
}

async function Idle({ page: { ticket, who, actor } }: { page: TicketPage }) {
  const t = await getTranslations('orders');
  const mine = actor.standings.includes('executor');
  const text =
    ticket.phase === 'done'
      ? t('over')
      : mine
        ? t('waiting')
        : who.executor
          ? t('notMine', { who: who.executor })
          : t('notAssigned');
  return <Tip className="mx-0! my-3! text-base!">{text}</Tip>;
}

const valuesOf = ({ fields }: FormSpec) =>
  Object.fromEntries(fields.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
