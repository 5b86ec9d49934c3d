import { NoticeBar } from '../ui/notice';
import type { Tone } from '../ui/tag';

export type Ribbon = { text: string; href?: string; action?: string; tone?: Tone };

/** Lines across the top of every page: demo mode, a missing year of holidays. */
export function Ribbons({ ribbons = [] }: { ribbons?: Ribbon[] }) {
  return ribbons.map((ribbon) => (
    <NoticeBar
      key={ribbon.text}
      tone={ribbon.tone}
      icon={ribbon.tone === 'red' ? 'warn' : undefined}
      action={ribbon.href && <a href={ribbon.href}>{ribbon.action}</a>}
    >
      {ribbon.text}
    </NoticeBar>
  ));
}
