import type { LooseWords } from '@/lib/i18n/service-words';
import type { Delivery } from './delivery';
import { localMinute } from './local-minute';

/** 企业微信 takes so many bytes of UTF-8 in a markdown message. */
const MOST = 4096;

/**
 * What the staff group reads: number, service, department, until when, and a link. No name, no telephone, no room and nothing
 * that a resident wrote: a group's members change, and its phones are private ones.
 */
export function sayPost(t: LooseWords, told: Delivery, origin: string): string {
  const { key, number, kind, values, urgency, due } = told;
  const say = (name: string, with_: Record<string, string | number> = {}) => t(`telling.group.${name}`, with_);
  if (key === 'test') return clip(say('test', { community: told.community }));
  if (key === 'shift') {
    const figures = ['filed', 'closed', 'open', 'overdue'].map((name) =>
      say(name, { count: Number(values[name] ?? 0) }),
    );
    const head = say('shift', { community: told.community, day: String(values.day) });
    return clip([`**${head}**`, `>${figures.join(' · ')}`, link(say('desk'), `${origin}/admin`)].join('\n'));
  }
  const facts = [
    kind ? t(`${kind}.name`) : '',
    values.department ? t(`choices.department.${values.department}`) : '',
    urgency ? t(`choices.urgency.${urgency}`) : '',
  ].filter(Boolean);
  const until = values.due ? String(values.due) : due;
  const overdue = values.order ? 'orderLateHead' : 'overdueHead';
  const lines = [
    key === 'overdue'
      ? `**<font color="warning">${say(overdue, { number: number ?? '', no: Number(values.order) })}</font>**`
      : `**${say('order', { number: number ?? '' })}**`,
    `>${facts.join(' · ')}`,
    ...(until ? [`>${say('due', { at: localMinute(new Date(until)) })}`] : []),
    link(say('ticket'), `${origin}/admin/tickets/${told.ticketId}`),
  ];
  return clip(lines.join('\n'));
}

const link = (words: string, to: string) => `[${words}](${to})`;

function clip(text: string): string {
  let cut = text;
  while (Buffer.byteLength(cut) > MOST) cut = cut.slice(0, -1);
  return cut;
}
