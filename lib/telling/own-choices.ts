import { sql } from '@/db/sql';
import { env } from '@/lib/env';
import { isStaff, readAs, type Viewer, writeAs } from '@/lib/viewer';
import { canTell } from './can-tell';
import { mutedAs } from './decide';
import { homeKinds, type Kind, workKinds } from './kinds';
import { type Quiet, usualQuiet } from './quiet';

type Way = 'wechat' | 'sms';
export type OwnChoices = Quiet & {
  muted: string[];
  /** The kinds that concern the person. */
  kinds: Kind[];
  /** What reaches them at all here, as offices and the installation are set up. */
  ways: { wechat: 'linked' | 'unlinked' | null; sms: boolean };
};

type Kept = Quiet & { muted: string[] };

/** What a person wants to be told of outside the portal; the usual for who never chose. */
export async function findOwnChoices(viewer: Viewer): Promise<OwnChoices> {
  const { WECHAT, WECHAT_TELLS, SMS } = env();
  const [rows, links] = await readAs<[{ kept: Kept | null }[], { n: number }[]]>(
    viewer,
    sql`select own_telling() as kept`,
    sql`select count(*)::int as n from own_wechat_links()`,
  );
  const linked = (links[0]?.n ?? 0) > 0 ? 'linked' : 'unlinked';
  return {
    ...(rows[0]?.kept ?? { ...usualQuiet, muted: [] }),
    kinds: isStaff(viewer) ? [...homeKinds, ...workKinds] : [...homeKinds],
    ways: {
      wechat: WECHAT && WECHAT_TELLS ? linked : null,
      sms: canTell(SMS) && viewer.communities.some(({ settings }) => settings.telling.sms !== 'off'),
    },
  };
}

/** Keeps what is wanted by each way that was offered; of the others, and of kinds not shown, what was chosen before stays. */
export async function putOwnChoices(viewer: Viewer, wanted: Partial<Record<Way, Kind[]>>, quiet: Quiet): Promise<void> {
  const { muted, kinds } = await findOwnChoices(viewer);
  const ways = Object.keys(wanted) as Way[];
  const offered = ways.flatMap((way) => kinds.map((kind) => mutedAs(way, kind)));
  const kept = muted.filter((one) => !offered.includes(one));
  const fresh = ways.flatMap((way) =>
    kinds.filter((kind) => !wanted[way]?.includes(kind)).map((kind) => mutedAs(way, kind)),
  );
  await writeAs(viewer, (tx) =>
    tx.rows(sql`select own_telling_set(${[...kept, ...fresh]}::text[], ${quiet.quietFrom}, ${quiet.quietUntil})`),
  );
}
