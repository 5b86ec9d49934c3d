import type { Tx } from '@/db/client';
import { agreedTexts } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import type { LooseWords } from '@/lib/i18n/service-words';
import { notFound, Refusal } from '@/lib/refusal';
import type { Ticket } from '@/lib/services/ticket';
import { NOTICE_VERSION } from '@/lib/services/works/notice';
import { worksOf } from '@/lib/services/works/state';
import { readAs, type Viewer } from '@/lib/viewer';
import { type AgreementText, latestText, textOrStandard } from './agreement-texts';
import { chargesText, dayInWords } from './agreement-words';
import { chineseWords } from './chinese';
import { type BlankValues, fillAgreement, offeredVersion } from './fill-agreement';

/** What is offered to be signed for one request: the community's text with its blanks filled. */
export type Offered = { version: string; body: string };

type Facts = {
  community: string;
  phone: string;
  number: string;
  home: string;
  applicant: string | null;
  owner: string | null;
  details: Record<string, unknown>;
  own: Ticket['own'];
};

/** The agreement as it is offered now; a foreign ticket is not there. */
export async function findOffered(viewer: Viewer, ticket: Pick<Ticket, 'id' | 'communityId'>): Promise<Offered> {
  const [facts, texts] = await readAs<[Facts[], { version: number; body: string }[]]>(
    viewer,
    factsOf(ticket.id),
    latestText(ticket.communityId),
  );
  if (!facts[0]) throw notFound();
  return offered(facts[0], textOrStandard(texts[0]));
}

/** Keeps the text that is being signed. Refuses another version than the one offered at this moment. */
export async function keepOffered(tx: Tx, ticket: Ticket, version: string, now: Date): Promise<void> {
  const { id: ticketId, communityId } = ticket;
  const [facts, text] = await Promise.all([
    tx.one<Facts>(factsOf(ticketId)),
    tx.one<{ version: number; body: string }>(latestText(communityId)),
  ]);
  if (!facts) throw notFound();
  const offer = await offered(facts, textOrStandard(text));
  if (offer.version !== version) throw new Refusal('agreementChanged');
  const row = { communityId, ticketId, version, body: offer.body, madeAt: now };
  await tx.rows(sql`${insert(agreedTexts, row)} on conflict (ticket_id, version) do nothing`);
}

async function offered(facts: Facts, text: AgreementText): Promise<Offered> {
  const body = fillAgreement(text.body, valuesOf(facts, await chineseWords()));
  return { version: offeredVersion(text.version, body), body };
}

/** Always in the language that counts: what is signed must not hang on how the page is read. */
function valuesOf(facts: Facts, t: LooseWords): BlankValues {
  const { plan, money } = worksOf(facts);
  const say = (key: string, values?: Record<string, string>) => t(`worksTexts.agreement.${key}`, values);
  const typed = (name: string) => (typeof facts.details[name] === 'string' ? (facts.details[name] as string) : '');
  const contracted = plan.builder === 'contractor';
  const charge = (account: string) => chargesText(money.charges, account, t) || say('byStandard');
  return {
    community: facts.community,
    office: say('officeName', { community: facts.community }),
    officePhone: facts.phone,
    number: facts.number,
    home: facts.home,
    applicant: facts.applicant ?? '',
    owner: facts.owner ?? '',
    contractor: contracted ? typed('contractor') : say('withoutContractor'),
    foreman: typed('foreman') || say('noForeman'),
    works: plan.works.map((one) => t(`choices.works.${one}`)).join(say('comma')),
    period:
      plan.from && plan.to ? say('periodFromTo', { from: dayInWords(plan.from, t), to: dayInWords(plan.to, t) }) : '',
    deposit: charge('deposit'),
    waste: charge('waste'),
    passFee: charge('pass'),
    hours: say('hoursByTable'),
    notice: t.has(`worksNotice.versions.${NOTICE_VERSION}`)
      ? t(`worksNotice.versions.${NOTICE_VERSION}`)
      : NOTICE_VERSION,
  };
}

const factsOf = (ticketId: string) => sql`
  select c.name as community, c.phone, t.number, u.label as home,
    coalesce(nullif(t.contact_name, ''), name_of(t.filer_id)) as applicant,
    (select string_agg(nullif(name_of(r.person_id), ''), ' ' order by r.from_day, r.id) from residencies r
      where r.community_id = t.community_id and r.unit_id = t.unit_id and r.relation = 'owner'
        and r.from_day <= (t.opened_at at time zone 'Asia/Shanghai')::date
        and (r.until_day is null or r.until_day >= (t.opened_at at time zone 'Asia/Shanghai')::date)) as owner,
    t.details, t.own
  from tickets t join communities c on c.id = t.community_id
  left join units u on u.community_id = t.community_id and u.id = t.unit_id
  where t.id = ${ticketId}`;
