import { createHmac } from 'node:crypto';
import { newId } from '@/lib/id';
import { testMoment } from '../../moment';
import { mark } from './marks';
import type { People, Person } from './people';
import { type Ground, picture } from './plant';
import { type Headers, origin } from './send';
import { secrets } from './state';
import type { Row } from './table';

export type Ask = { path: string; method?: string; headers?: Headers; body?: FormData | Buffer };

/** The address of a page, asked about what its row names. */
export function pathOf({ entry, about }: Pick<Row, 'entry' | 'about'>, ground: Ground): string {
  const query = about.startsWith('?') ? `?${queries[about.slice(1)]?.(ground) ?? about.slice(1)}` : '';
  const path = entry.replace('[no]', '1');
  return `${path.replace(/\[(kind|report|code|id|ticket|unit|entry|pass|risk)\]/g, (_, name: string) => partOf(name, about, ground, entry))}${query}`;
}

const queries: Record<string, (ground: Ground) => string> = {
  'c=cuihu': ({ cuihu }) => `c=${cuihu.community}`,
  'c=fenglin': ({ fenglin }) => `c=${fenglin.community}`,
  'q=home': () => `q=${mark('home').slice(1)}`,
  'q=abroad': () => `q=${mark('abroad').slice(1)}`,
  'unit=home': ({ cuihu }) => `unit=${cuihu.unit}`,
  'b=home': ({ cuihu }) => `b=${cuihu.building}`,
  'u=home': ({ cuihu }) => `u=${cuihu.unit}`,
};

function partOf(name: string, about: string, ground: Ground, entry: string): string {
  const { homes, works } = ground;
  if (['kind', 'report'].includes(name)) return about;
  if (name === 'code') return codeAt(entry, about, ground);
  if (name === 'entry' || name === 'pass' || name === 'risk') return (about === 'works' && works[name]) || nowhere;
  if (entry.startsWith('/admin/settings/staff')) return (ground.staff as Record<string, string>)[about] ?? nowhere;
  if (name === 'unit') return { home: ground.cuihu, own: ground.home, abroad: ground.fenglin }[about]?.unit ?? nowhere;
  if (entry.startsWith('/print/letters')) return homes.letter;
  if (entry.includes('/import/')) return about === 'roster' ? homes.roster : homes.ledger;
  return (thingsOf(entry, ground) as Record<string, string>)[about] ?? nowhere;
}

/** What an address with a code of paper or link opens. */
function codeAt(entry: string, about: string, { ticket, homes, intake, works, surveys }: Ground): string {
  if (entry.startsWith('/homes/letter')) return codeOf('letter', homes.letter, about);
  if (entry.startsWith('/progress')) return codeOf('progress', intake.link, about);
  if (entry.startsWith('/foreman')) return codeOf('foreman', works.link, about);
  if (entry.startsWith('/answer')) return codeOf('answer', surveys.invite, about);
  if (about === 'permit' || about === 'pass') return codeOf(about, works[about], about);
  return codeOf('verify', ticket.home, about);
}

/** Of which things an address names one by its id. */
function thingsOf(entry: string, { ticket, notices, articles, surveys }: Ground): object {
  if (/^\/(admin\/|print\/)?notices\//.test(entry)) return notices;
  if (/^\/(admin\/|print\/)?surveys\//.test(entry)) return surveys;
  return /\/(guide|knowledge)\//.test(entry) ? articles : ticket;
}

/** An id that nothing has. */
const nowhere = newId();

/** The code on a slip, a letter or a sticker, as the portal signs it, or as somebody else would. */
export function codeOf(use: string, id: string, about: string): string {
  const secret = about === 'forged' ? 'another secret' : secrets().FILE_SECRET;
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') + signed(`${use}|${id}`, secret).slice(0, 16);
}

const signed = (text: string, secret: string) => createHmac('sha256', secret).update(text).digest('base64url');

type Asked = { ground: Ground; people: People; person: Person };

/** The request to a route handler that its row names. */
export async function askOf({ entry, about }: Pick<Row, 'entry' | 'about'>, asked: Asked): Promise<Ask> {
  const find = doors[`${entry} ${about}`];
  if (!find) throw new Error(`asks.ts has nothing for ${entry} ${about}`);
  return find(asked);
}

const get = (path: string): Ask => ({ path });
const until = Math.floor(Date.parse(testMoment) / 1000 / 900 + 2) * 900;

/** A link to a photo as the portal makes it for one person. */
function linkTo(id: string, { id: person }: Person): Ask {
  const mac = signed(`photo|${id}|full|${until}|${person}`, secrets().FILE_SECRET);
  return get(`/api/files/${id}?size=full&e=${until}&s=${mac}`);
}

async function photo(query: string, from: Headers = { origin: origin() }): Promise<Ask> {
  const headers = { 'content-type': 'image/jpeg', ...from };
  return {
    path: `/api/files?${query}`,
    method: 'POST',
    headers,
    body: Buffer.from('no picture at all, of no kind known'),
  };
}

async function photoForm({ ground }: Asked): Promise<Ask> {
  const body = new FormData();
  body.set('ticket', ground.ticket.abroad);
  body.set('$key', newId());
  body.set('photo', new Blob([new Uint8Array(await picture())], { type: 'image/jpeg' }), 'one.jpg');
  return { path: '/api/files', method: 'POST', headers: { origin: origin() }, body };
}

/** A file of the office, with nothing in it. */
function bookForm(community: string, headers: Headers = { origin: origin() }): Ask {
  const body = new FormData();
  body.set('kind', 'roster');
  body.set('community', community);
  body.set('file', new Blob(['']), 'book.csv');
  return { path: '/api/imports', method: 'POST', headers, body };
}

function exporting(fields: Record<string, string>, headers: Headers = { origin: origin() }): Ask {
  const body = new FormData();
  for (const [name, value] of Object.entries({ format: 'csv', ...fields })) body.set(name, value);
  return { path: '/api/exports', method: 'POST', headers, body };
}

const exportingSurvey = (what: string, q: string, { cuihu }: Ground): Ask =>
  exporting({ what, community: cuihu.community, q });

/** A search for whoever may call from a room. */
function calling(community: string, headers: Headers = { origin: origin() }): Ask {
  const body = Buffer.from(JSON.stringify({ community, call: newId(), q: '1201' }));
  return { path: '/api/callers', method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body };
}

const elsewhere = encodeURIComponent('https://elsewhere.example/');
const insideWechat = { 'user-agent': 'Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0.50' };

const doors: Record<string, (asked: Asked) => Ask | Promise<Ask>> = {
  '/api/health -': () => get('/api/health'),
  '/api/jobs -': () => ({ path: '/api/jobs', method: 'POST', headers: { authorization: 'Bearer of-nobody' } }),
  '/api/metrics forged': () => ({ path: '/api/metrics', headers: { authorization: 'Bearer of-nobody' } }),
  '/api/pulse ticket=home': ({ ground }) => get(`/api/pulse?ticket=${ground.ticket.home}`),
  '/api/pulse ticket=let': ({ ground }) => get(`/api/pulse?ticket=${ground.ticket.let}`),
  '/api/pulse ticket=abroad': ({ ground }) => get(`/api/pulse?ticket=${ground.ticket.abroad}`),
  '/api/pulse community=cuihu': ({ ground }) => get(`/api/pulse?community=${ground.cuihu.community}`),
  '/api/imports form': ({ ground }) => bookForm(ground.cuihu.community),
  '/api/imports origin=none': ({ ground }) => bookForm(ground.cuihu.community, {}),
  '/api/imports origin=foreign': ({ ground }) =>
    bookForm(ground.cuihu.community, { origin: 'https://elsewhere.example' }),
  '/api/imports/[id] roster': ({ ground }) => get(`/api/imports/${ground.homes.roster}`),
  '/api/imports/[id]/bad roster': ({ ground }) => get(`/api/imports/${ground.homes.roster}/bad`),
  '/api/templates/[kind] roster': () => get('/api/templates/roster'),
  '/api/exports roster': ({ ground }) => exporting({ what: 'roster', community: ground.cuihu.community }),
  '/api/exports residents': ({ ground }) => exporting({ what: 'residents', community: ground.cuihu.community }),
  '/api/exports tickets': ({ ground }) => exporting({ what: 'tickets', community: ground.cuihu.community }),
  '/api/exports complaints': ({ ground }) => exporting({ what: 'complaints', community: ground.cuihu.community }),
  '/api/exports survey': ({ ground }) => exportingSurvey('survey', ground.surveys.over, ground),
  '/api/exports surveyAnswers': ({ ground }) => exportingSurvey('surveyAnswers', ground.surveys.over, ground),
  '/api/exports surveyYear': ({ ground }) => exportingSurvey('surveyYear', '', ground),
  '/api/exports survey=out': ({ ground }) => exportingSurvey('survey', ground.surveys.home, ground),
  '/api/exports survey=abroad': ({ ground }) => exportingSurvey('surveyAnswers', ground.surveys.abroad, ground),
  '/api/exports full': ({ ground }) =>
    exporting({ what: 'roster', community: ground.cuihu.community, phones: 'full', reason: 'for the fire drill' }),
  '/api/exports origin=none': ({ ground }) => exporting({ what: 'roster', community: ground.cuihu.community }, {}),
  '/api/exports origin=null': ({ ground }) =>
    exporting({ what: 'roster', community: ground.cuihu.community }, { origin: 'null' }),
  '/api/exports origin=foreign': ({ ground }) =>
    exporting({ what: 'roster', community: ground.cuihu.community }, { origin: 'https://elsewhere.example' }),
  '/api/callers community=cuihu': ({ ground }) => calling(ground.cuihu.community),
  '/api/callers community=fenglin': ({ ground }) => calling(ground.fenglin.community),
  '/api/callers origin=none': ({ ground }) => calling(ground.cuihu.community, {}),
  '/api/callers origin=foreign': ({ ground }) =>
    calling(ground.cuihu.community, { origin: 'https://elsewhere.example' }),
  '/api/knowledge community=cuihu': ({ ground }) =>
    get(`/api/knowledge?community=${ground.cuihu.community}&q=${encodeURIComponent('停车')}`),
  '/api/files/[id] paper': ({ ground, person }) => linkTo(ground.works.paper, person),
  '/api/files/[id] signature': ({ ground, person }) => linkTo(ground.works.shown.signature, person),
  '/api/files/[id] pass': ({ ground, person }) => linkTo(ground.works.shown.pass, person),
  '/api/files/[id] receipt': ({ ground, person }) => linkTo(ground.works.shown.receipt, person),
  '/api/pulse ticket=works': ({ ground }) => get(`/api/pulse?ticket=${ground.ticket.works}`),
  '/api/similar community=cuihu': ({ ground }) => get(`/api/similar?kind=repair&community=${ground.cuihu.community}`),
  '/api/files/[id] home': ({ ground, person }) => linkTo(ground.photo.home, person),
  '/api/files/[id] let': ({ ground, person }) => linkTo(ground.photo.let, person),
  '/api/files/[id] survey': ({ ground, person }) => linkTo(ground.photo.survey, person),
  '/api/files/[id] loose': ({ ground, person }) => linkTo(ground.photo.loose, person),
  '/api/files/[id] bare': ({ ground }) => get(`/api/files/${ground.photo.loose}?size=thumb`),
  '/api/files/[id] stolen': ({ ground, people }) => linkTo(ground.photo.home, people.neighbour),
  '/api/files community=cuihu': ({ ground }) => photo(`community=${ground.cuihu.community}`),
  '/api/files purpose=after': ({ ground }) => photo(`community=${ground.cuihu.community}&purpose=after`),
  '/api/files purpose=paper': ({ ground }) => photo(`community=${ground.cuihu.community}&purpose=paper`),
  '/api/files ticket=home': ({ ground }) => photo(`community=${ground.cuihu.community}&ticket=${ground.ticket.home}`),
  '/api/files form': photoForm,
  '/api/files origin=none': ({ ground }) => photo(`community=${ground.cuihu.community}`, {}),
  '/api/files origin=null': ({ ground }) => photo(`community=${ground.cuihu.community}`, { origin: 'null' }),
  '/api/files origin=foreign': ({ ground }) =>
    photo(`community=${ground.cuihu.community}`, { origin: 'https://elsewhere.example' }),
  '/api/files purpose=proof': ({ ground }) => photo(`community=${ground.fenglin.community}&purpose=proof`),
  '/api/files/[id] proof': ({ ground, person }) => linkTo(ground.homes.proof, person),
  '/s/[code] sticker': ({ ground }) => get(`/s/${codeOf('place', ground.homes.sticker, '')}`),
  '/s/[code] forged': ({ ground }) => get(`/s/${codeOf('place', ground.homes.sticker, 'forged')}`),
  '/api/my-data as=json': () => get('/api/my-data?as=json'),
  '/api/my-data as=xlsx': () => get('/api/my-data?as=xlsx'),
  '/api/my-data nothing': () => get('/api/my-data?as=nothing'),
  '/api/wechat/login -': () => get(`/api/wechat/login?to=${elsewhere}`),
  '/api/wechat/login inside': () => ({ ...get(`/api/wechat/login?to=${elsewhere}`), headers: insideWechat }),
  '/api/wechat/callback forged': () => ({ ...get('/api/wechat/callback?code=one&state=two'), headers: insideWechat }),
  '/api/wechat/js-config own': () => get(`/api/wechat/js-config?url=${encodeURIComponent(`${origin()}/me`)}`),
  '/api/wechat/js-config forged': () => get(`/api/wechat/js-config?url=${elsewhere}`),
};
