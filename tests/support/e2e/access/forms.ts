import { newId } from '@/lib/id';
import { fieldAt } from '@/lib/settings/register';
import { asBase, defaultOf } from '@/lib/settings/values';
import { codeOf } from './asks';
import { intakeForms } from './intake-forms';
import { noticeForms } from './notice-forms';
import type { People } from './people';
import { atHome, fault, type Ground, inPublic } from './plant';
import { relativePhone } from './plant-homes';
import type { Form } from './send';
import { staffForms } from './staff-forms';
import { surveyBuildForms } from './survey-build-forms';
import type { Row } from './table';
import { tellingForms } from './telling-rows';
import { worksForms } from './works-forms';

export type Given = { ground: Ground; people: People };

/** Leads nowhere but to this portal, whatever is asked. */
export const awayFrom = 'https://elsewhere.example/';

/** What a row posts: all of it right, but for the one argument that the row is named after and that is not everybody's. */
export function formOf({ entry, about }: Pick<Row, 'entry' | 'about'>, given: Given): Form {
  const make = forms[`${entry.split('#')[1]} ${about}`];
  if (!make) throw new Error(`forms.ts has nothing for ${entry} ${about}`);
  return make(given);
}

const step = (ticket: string, move: string, as: string, more: Form = {}): Form => ({
  ticket,
  move,
  as,
  version: '99',
  ...more,
});
const words = 'matrix';
const bulk = { department: 'engineering', executor: '', words };
const duty = (community: string, person: string): Form => ({ community, post: 'security', person });
const setting = (path: string, community: string): Form => {
  const field = fieldAt(path);
  return { community, path, group: 'escalation', base: field ? asBase(defaultOf(field)) : '' };
};
const caller = { channel: 'desk', contactName: 'matrix', contactPhone: '', readBack: 'yes', filer: 'none' };
const matter = { words, next: '2027-03-03T09:00' };
const holiday = { day: '2031-03-03', kind: 'rest', name: words };
const telephone = { phone: '' };
const claim = ({ cuihu }: Ground): Form => ({ unit: cuihu.unit, relation: 'owner', name: words });

const forms: Record<string, (given: Given) => Form> = {
  'fileTicket unit': ({ ground }) => ({ ...fault(words), ...atHome(ground.cuihu) }),
  'fileTicket community': ({ ground }) => ({
    ...fault(words),
    ...atHome(ground.cuihu),
    community: ground.fenglin.community,
  }),
  'fileTicket building': ({ ground }) => ({
    ...fault(words),
    ...inPublic(ground.fenglin),
    community: ground.cuihu.community,
  }),
  'fileTicket photos': ({ ground }) => ({ ...fault(words), ...atHome(ground.home), photos: ground.photo.loose }),
  'moveTicket ticket': ({ ground }) => step(ground.ticket.home, 'message', 'resident', { words }),
  'moveTicket note': ({ ground }) => step(ground.ticket.home, 'note', 'staff', { words }),
  'moveTicket let': ({ ground }) => step(ground.ticket.let, 'message', 'resident', { words }),
  'moveTicket share': ({ ground }) => step(ground.ticket.let, 'share', 'resident', { shared: 'true' }),
  'moveTicket close': ({ ground }) => step(ground.ticket.abroad, 'close', 'staff'),
  'moveTicket photos': ({ ground }) =>
    step(ground.ticket.own, 'message', 'resident', { words, photos: ground.photo.loose }),
  'moveTicket executor': ({ ground, people }) =>
    step(ground.ticket.home, 'assign', 'staff', { ...bulk, executor: people.foreign.id }),
  'moveTicket person': ({ ground, people }) =>
    step(ground.ticket.home, 'handOver', 'staff', { person: people.foreign.id, words }),
  'moveTicket signature': ({ ground }) =>
    step(ground.ticket.own, 'signOff', 'staff', { signature: ground.photo.loose, words }),
  'moveTicket incident': ({ ground }) => step(ground.ticket.home, 'link', 'staff', { incident: newId() }),
  'moveTicket nothing': () => step(newId(), 'message', 'resident', { words }),
  'crossGate tap': () => ({ tap: newId(), pass: newId(), direction: 'in' }),
  'crossGate pass': () => ({ tap: newId(), pass: newId(), direction: 'out' }),
  'assignSeveral community': ({ ground }) => ({
    ...bulk,
    community: ground.fenglin.community,
    ticket: `${ground.ticket.home}:99`,
  }),
  'assignSeveral ticket': ({ ground }) => ({
    ...bulk,
    community: ground.cuihu.community,
    ticket: [`${ground.ticket.done}:99`, `${ground.ticket.abroad}:99`],
  }),
  'assignSeveral executor': ({ ground, people }) => ({
    ...bulk,
    community: ground.cuihu.community,
    ticket: `${ground.ticket.home}:99`,
    executor: people.foreign.id,
  }),
  'keepView community': ({ ground }) => ({ community: ground.cuihu.community, name: words, query: 'q=matrix' }),
  'forgetView view': ({ ground }) => ({ view: ground.views.super }),
  'showPhone ticket': ({ ground }) => ({ ticket: ground.ticket.home, why: words }),
  'callContact ticket': ({ ground }) => ({ ticket: ground.ticket.home, page: 'orders' }),
  'openNextDoor ticket': ({ ground }) => ({ $key: newId(), ticket: ground.ticket.home, room: 'none', words }),
  'openNextDoor room': ({ ground }) => ({
    $key: newId(),
    ticket: ground.ticket.home,
    room: 'other',
    otherRoom: ground.fenglin.unit,
    words,
  }),
  'joinTickets ticket': ({ ground }) => ({ ...matter, ticket: ground.ticket.abroad, others: ground.ticket.home }),
  'joinTickets others': ({ ground }) => ({ ...matter, ticket: ground.ticket.home, others: ground.ticket.abroad }),
  'fileForSomebody community': ({ ground }) => ({
    ...fault(words),
    ...atHome(ground.cuihu),
    ...caller,
    contactName: '',
  }),
  'fileForSomebody unit': ({ ground }) => ({
    ...fault(words),
    ...atHome(ground.fenglin),
    ...caller,
    community: ground.cuihu.community,
  }),
  'fileForSomebody building': ({ ground }) => ({
    ...fault(words),
    ...inPublic(ground.fenglin),
    ...caller,
    community: ground.cuihu.community,
  }),
  'fileForSomebody filer': ({ ground, people }) => ({
    ...fault(words),
    ...atHome(ground.cuihu),
    ...caller,
    filer: people.outsider.id,
  }),
  'fileForSomebody photos': ({ ground }) => ({
    ...fault(words),
    ...atHome(ground.cuihu),
    ...caller,
    photos: ground.photo.loose,
  }),
  'fileForSomebody visit': ({ ground }) => ({
    ...fault(words),
    ...atHome(ground.cuihu),
    ...caller,
    contactName: '',
    visit: ground.followUps.visitAbroad,
  }),
  'recordFollowUp followUp': ({ ground }) => ({ followUp: ground.followUps.own, way: 'phone', result: '5' }),
  'callFollowUp followUp': ({ ground }) => ({ followUp: ground.followUps.own }),
  'recordHomeVisit visit': ({ ground }) => ({ visit: ground.followUps.visit, result: 'met' }),
  'planVisitsNow community': ({ ground }) => ({ community: ground.cuihu.community }),
  'readReminder message': ({ ground }) => ({ message: ground.messages.clerk }),
  'readAllReminders -': () => ({}),
  'chooseHome home': ({ ground }) => ({ home: ground.cuihu.unit, back: awayFrom }),
  'setLook -': () => ({ size: 'standard', back: awayFrom }),
  'readMessage message': ({ ground }) => ({ message: ground.messages.neighbour }),
  'readEveryMessage -': () => ({}),
  'putHolidayDay -': () => holiday,
  'pasteHolidays -': () => ({ lines: '2031-03-04 休 matrix' }),
  'removeHolidayDay -': () => ({ day: '2031-03-05' }),
  'takeDuty community': ({ ground, people }) => duty(ground.fenglin.community, people.clerk.id),
  'takeDuty person': ({ ground, people }) => duty(ground.cuihu.community, people.foreign.id),
  'setDuty community': ({ ground, people }) => ({
    ...duty(ground.fenglin.community, people.clerk.id),
    ...telephone,
    backup: '',
  }),
  'setDuty person': ({ ground, people }) => ({
    ...duty(ground.cuihu.community, people.clerk.id),
    ...telephone,
    backup: people.clerk.id,
  }),
  'setDuty backup': ({ ground, people }) => ({
    ...duty(ground.cuihu.community, people.clerk.id),
    ...telephone,
    backup: people.foreign.id,
  }),
  'putSetting community': ({ ground }) => setting('escalation.top', ground.fenglin.community),
  'putSetting people': ({ ground, people }) => ({
    ...setting('escalation.top', ground.cuihu.community),
    roles: 'manager',
    people: people.foreign.id,
    why: words,
    sure: 'yes',
  }),
  'restoreSetting community': ({ ground }) => setting('escalation.top', ground.fenglin.community),
  'askCode -': () => ({ phone: '12', to: awayFrom }),
  'askCodeAgain -': () => ({ to: awayFrom }),
  'enterCode -': () => ({ code: '123456', to: awayFrom }),
  'enterAsPersona persona': () => ({ persona: 'nobody-of-the-estate', to: awayFrom }),
  'agree -': () => ({ to: awayFrom }),
  'decline -': () => ({}),
  'withdraw -': () => ({}),
  'putCalled -': () => ({ called: words }),
  'askPhone -': () => telephone,
  'putPhone -': () => ({ code: '000000' }),
  'askEraseCode -': () => ({}),
  'erase -': () => ({ code: '000000' }),
  'signOutHere -': () => ({}),
  'enterByPassword -': () => ({ phone: '12', password: words, to: awayFrom }),
  'enterSecond -': () => ({ code: '000000', to: awayFrom }),
  'enrolSecond -': () => ({ code: 'matrix', to: awayFrom }),
  'keepCodes -': () => ({ to: awayFrom }),
  'lockDesk -': () => ({}),
  'enterPin person': ({ people }) => ({ person: people.clerk.id, pin: '408217', to: awayFrom }),
  'confirmSelf -': () => ({ code: '000000', to: awayFrom }),
  'askOwnCode -': () => ({ to: awayFrom }),
  'putPassword -': () => ({ password: 'matrix and its rows', again: words }),
  'putPin -': () => ({ pin: '408217', again: '408218' }),
  'newRecovery -': () => ({}),
  'endSessionsElsewhere handle': ({ ground }) => ({ handle: ground.handles.neighbour, back: '/me/devices' }),
  ...staffForms,
  ...intakeForms,
  ...tellingForms,
  ...noticeForms,
  ...surveyBuildForms,
  ...worksForms,
  'askForHome unit': ({ ground }) => ({ unit: ground.cuihu.unit, relation: 'tenant', name: words }),
  'askForHome photos': ({ ground }) => ({ ...claim(ground), photos: ground.homes.proof }),
  'askByName -': () => ({ name: words, back: '/' }),
  'withdrawHome request': ({ ground }) => ({ request: ground.homes.withdrawn }),
  'acceptHomes -': () => ({}),
  'askNameChange photos': ({ ground }) => ({ name: words, reason: words, photos: ground.homes.proof }),
  'askNameChange -': () => ({ name: words, reason: words }),
  'takeBackNameChange request': ({ ground }) => ({ request: ground.homes.change.tenant }),
  'addRelative unit': ({ ground }) => ({ unit: ground.cuihu.unit, name: words, phone: relativePhone() }),
  'takeBackRelative request': ({ ground }) => ({ request: ground.homes.invited, unit: ground.cuihu.unit }),
  'takeBackRelative unit': ({ ground }) => ({ request: ground.homes.invitedToo, unit: ground.fenglin.unit }),
  'removeMember residency': ({ ground }) => ({ residency: ground.homes.agent, unit: ground.home.unit }),
  'removeMember unit': ({ ground }) => ({ residency: ground.homes.agentToo, unit: ground.cuihu.unit }),
  'openLetter forged': ({ ground }) => ({ code: codeOf('letter', ground.homes.letter, 'forged'), name: words }),
  'openLetter used': ({ ground }) => ({ code: codeOf('letter', ground.homes.used, ''), name: words }),
  'openTypedLetter unknown': () => ({ digits: '0000 0000 0000' }),
  'approveHome request': ({ ground }) => ({ request: ground.homes.approved }),
  'refuseHome request': ({ ground }) => ({ request: ground.homes.turnedDown, reason: words }),
  'approveChange request': ({ ground }) => ({ request: ground.homes.change.approved }),
  'refuseChange request': ({ ground }) => ({ request: ground.homes.change.refused, reason: words }),
  'callAsker request': ({ ground }) => ({ request: ground.homes.asked }),
  'endHome residency': ({ ground }) => ({ residency: ground.homes.family, day: '2031-01-01', reason: words }),
  'printLetter unit': ({ ground }) => ({ unit: ground.cuihu.unit, relation: 'family' }),
  'printLetters building': ({ ground }) => ({ building: ground.cuihu.building }),
  'matchColumns import': ({ ground }) => ({ import: ground.homes.roster, room: '0' }),
  'takeFileIn import': ({ ground }) => ({ import: ground.homes.roster }),
  'dropFile import': ({ ground }) => ({ import: ground.homes.roster }),
  'addPlace community': ({ ground }) => ({ community: ground.cuihu.community, building: '', spot: words }),
  'addPlace building': ({ ground }) => ({
    community: ground.cuihu.community,
    building: ground.fenglin.building,
    spot: words,
  }),
  'endPlace place': ({ ground }) => ({ place: ground.homes.ended }),
  'endWechatLink link': ({ ground }) => ({ link: ground.links.neighbour, back: '/me' }),
};
