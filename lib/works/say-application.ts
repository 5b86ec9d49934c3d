import 'server-only';
import { opens } from '@/lib/files/sight';
import { type LooseWords, serviceWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { worksOf } from '@/lib/services/works/state';
import { pointName } from '@/lib/tickets/event-lines';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { paperFor } from '@/lib/tickets/papers';
import { ticketOf } from '@/lib/tickets/row';
import type { Viewer } from '@/lib/viewer';
import { findApplication } from './find-application';

export type PaperFile = ReturnType<typeof paperFor>;
export type PaperSaid = {
  name: string;
  label: string;
  files: PaperFile[];
  /** Why it was given back, in the words of the review. */
  returned: string | null;
  missing: boolean;
};
export type ReviewSaid = { part: string; state: string; tone: 'green' | 'amber' | 'neutral' };
export type ApplicationSaid = {
  papers: PaperSaid[];
  reviews: ReviewSaid[];
  others: { label: string; words: string }[];
};

const tones = { open: 'neutral', passed: 'green', returned: 'amber' } as const;

/** An application as its page shows it: each paper with its files, for who opens them, and what the review says of it (REN-6). */
export async function sayApplication(viewer: Viewer, page: TicketPage): Promise<ApplicationSaid> {
  const { ticket, actor } = page;
  const isOpen = opens(actor, ticket.kind, 'paper');
  const [found, words, t] = await Promise.all([
    findApplication(viewer, ticket),
    serviceWords(ticket.kind),
    getTranslations('works'),
  ]);
  const { plan, review } = worksOf(ticketOf(ticket));
  const back = new Map(
    found.points.filter(({ point }) => review.returned.includes(point)).map((one) => [one.point, one.words]),
  );
  const given = found.papers.map(({ paper, files }) => ({
    name: paper as string,
    label: pointName(paper, words),
    files: (isOpen ? files : []).map((file, i) =>
      paperFor(viewer, file, t('papers.file', { paper: pointName(paper, words), index: i + 1 })),
    ),
    returned: back.get(paper) ?? null,
    missing: false,
  }));
  const missing = plan.missing.map((paper) => ({
    name: paper,
    label: pointName(paper, words),
    files: [],
    returned: back.get(paper) ?? null,
    missing: true,
  }));
  return {
    papers: [...given, ...missing],
    reviews: (['desk', 'engineering'] as const).map((part) => ({
      part: t(`review.part.${part}`),
      state: t(`review.state.${review[part]}`),
      tone: tones[review[part]],
    })),
    others: others([...back], [...given, ...missing], words),
  };
}

/** Points given back that are no papers. */
const others = (back: [string, string][], papers: PaperSaid[], words: LooseWords) =>
  back
    .filter(([point]) => !papers.some(({ name }) => name === point))
    .map(([point, said]) => ({ label: pointName(point, words), words: said }));
