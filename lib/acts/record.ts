import { type Sql, sql } from '@/db/sql';
import { newId } from '@/lib/id';

/** What is kept on record besides the moves on tickets. */
export const actNames = [
  'signIn',
  'signInRefused',
  'second',
  'confirmed',
  'scanned',
  'locked',
  'signOut',
  'linked',
  'unlinked',
  'sessionEnded',
  'passwordSet',
  'pinSet',
  'enrolled',
  'recoveryMade',
  'secondReset',
  'staffAdded',
  'roleChanged',
  'staffEnded',
  'staffBack',
  'staffSignedOut',
  'setUp',
  'promisesSeen',
  'settingChanged',
  'buildingAdded',
  'denied',
  'flood',
  'phone',
  'agreed',
  'withdrawn',
  'dataTaken',
  'calledSet',
  'phoneChanged',
  'erased',
  'homeBound',
  'homeInvited',
  'dataChanged',
  'dataRefused',
  'homeApproved',
  'homeRefused',
  'homeRemoved',
  'homeEnded',
  'homeLetter',
  'rosterImported',
  'ledgerImported',
  'exported',
  'placeMade',
  'placeEnded',
  'noticeWritten',
  'noticeSent',
  'noticeApproved',
  'noticeRefused',
  'noticeReviewed',
  'noticeCorrected',
  'noticeWithdrawn',
  'surveySent',
  'surveyClosed',
  'surveyStub',
  'surveyStubBack',
  'surveyKeyed',
  'surveyStrips',
  'surveyWritten',
  'surveyDropped',
  'surveyPublished',
  'surveyDeed',
  'articleSaved',
  'articleArchived',
  'articleBack',
  'robotSet',
  'robotEnded',
  'smsSet',
  'messageAgain',
  'messageDropped',
  'jobAgain',
  'callersSought',
  'callerNamed',
  'progressOpened',
  'progressEnded',
  'outsideReplied',
  'agreementSaved',
  'foremanLinked',
] as const;

export type Act = {
  what: (typeof actNames)[number];
  communityId: string | null;
  personId: string | null;
  ticketId?: string;
  /** Names and ids of the program; never a personal value. */
  target?: string;
  /** What the person gave as their reason. */
  reason?: string;
  network?: string;
};

/** The statement that puts an act on record; in the transaction of what it stands for. */
export const record = (act: Act, now: Date | null) => sql`
  select record_act(${newId()}, ${act.communityId}::uuid, ${act.personId}::uuid, ${act.what}, ${act.ticketId ?? null}::uuid,
    ${act.target ?? null}, ${act.reason ?? null}, ${act.network ?? null}, ${now})`;

/** The first act whose seal is broken, of one community or of each: a row changed, or one missing before it. */
const broken = (where: Sql): Sql => sql`
  select distinct on (community_id) community_id as "communityId", place, id from (
    select a.*, lag(a.hash, 1, '') over w as before, row_number() over w as due from acts a ${where}
    window w as (partition by a.community_id order by a.place)) a
  where a.place <> a.due
    or a.hash <> act_seal(a.before, row(a.id, a.community_id, a.place, a.person_id, a.what, a.ticket_id, a.target, a.reason,
         a.network, a.at, a.hash)::acts)
  order by community_id, place`;

export const brokenActs = broken(sql``);
export const brokenActsOf = (communityId: string): Sql => broken(sql`where a.community_id = ${communityId}`);
