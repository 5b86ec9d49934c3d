import type { DueSaid, RowSaid } from '@/lib/desk/say-row';
import type { getTranslations } from '@/lib/i18n/translations';
import { type Markup, markup } from '../ui/markup';
import { inks } from '../ui/tag';

export type Words = Awaited<ReturnType<typeof getTranslations<'desk'>>>;

/** The sign of what presses, drawn once on the page. */
export const PRESSING = 'sign-pressing';

/** One line of the list. Its cells are looked after by app/styles/ticket-row.css. */
export function ticketRow(row: RowSaid, t: Words, picking: boolean): Markup {
  return markup`<tr data-row class="ticket-row">${
    picking && markup`<td class="pick">${!row.done && tick(row, t)}</td>`
  }<td class="no">${row.number}${row.urgency && urgency(row.urgency, row.pressing)}</td><td class="about"><a href="${
    row.href
  }" class="row-link">${row.summary}</a></td><td class="where">${row.place}<span>${row.contact}</span></td><td class="step">${
    row.step
  }${row.reopened && markup`<span class="tag" data-tone="amber">${t('list.reopened')}</span>`}</td><td class="who">${who(
    row,
    t,
  )}</td><td class="due">${row.due ? due(row.due) : markup`<span>${t('due.none')}</span>`}</td></tr>`;
}

const tick = ({ id, version, number }: RowSaid, t: Words) =>
  markup`<input type="checkbox" name="ticket" value="${id}:${version}" aria-label="${t('list.select', { number })}">`;

const urgency = (word: string, pressing: boolean) =>
  markup`<span class="tag" data-tone="${pressing ? 'amber' : 'neutral'}">${pressing && sign}${word}</span>`;

const sign = markup`<svg class="icon" viewBox="0 0 28 28" aria-hidden="true"><use href="#${PRESSING}"></use></svg>`;

function due({ what, text, tone, used }: DueSaid): Markup {
  return markup`<div data-tone="${tone}"><span><span>${what}</span><b>${text}</b></span>${
    used !== null &&
    markup`<progress class="meter ${inks[tone === 'neutral' ? 'green' : tone]}" max="100" value="${percent(used)}" aria-label="${what} ${text}"></progress>`
  }</div>`;
}

const percent = (used: number) => Math.round(Math.min(1, Math.max(0, used)) * 100);

function who({ owner, executor, department, done }: RowSaid, t: Words): string {
  const worker = executor ?? department ?? (done ? null : t('list.nobody'));
  return [owner ?? t('due.none'), worker].filter(Boolean).join(' / ');
}
