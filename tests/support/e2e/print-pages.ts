import { deskTicket, idOf, printedLetter, printedLetters, taskSlip } from './find-pages';
import type { Place } from './pages';

/** What an office prints. */
export const printPages: Place[] = [
  {
    route: '/print/tickets/[id]',
    who: '王敏',
    on: 'desk',
    find: async (page) => `/print/tickets/${idOf(await deskTicket(page))}`,
  },
  {
    route: '/print/tickets/[id]/receipt',
    who: '王敏',
    on: 'desk',
    find: async (page) => `/print/tickets/${idOf(await deskTicket(page))}/receipt`,
  },
  {
    route: '/print/tickets/[id]/record',
    who: '王敏',
    on: 'desk',
    find: async (page) => `/print/tickets/${idOf(await deskTicket(page))}/record`,
  },
  { route: '/print/tickets/[id]/orders/[no]', who: '李强', on: 'desk', find: taskSlip },
  { route: '/print/letters', who: '王敏', on: 'desk', find: printedLetters },
  { route: '/print/letters/[id]', who: '王敏', on: 'desk', find: printedLetter },
];
