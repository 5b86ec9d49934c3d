import { officerKinds } from './officers';
import { type ReadRow, readRows } from './read-rows';
import { staffActions, staffPages } from './staff-rows';
import { actionRows } from './table-actions';
import { books } from './table-books';
import { followUpRows } from './table-follow-ups';
import { gateRows } from './table-gate';
import { intake } from './table-intake';
import { noticeRows } from './table-notices';
import { surveyAnswerRows } from './table-survey-answer';
import { surveyBuildRows } from './table-survey-build';
import { surveyPublicRows } from './table-survey-public';
import { surveyResultRows } from './table-survey-result';
import { surveySendRows } from './table-survey-send';
import { worksRows } from './table-works';
import { tellingActions, tellingPages } from './telling-rows';
import { watchActions, watchHandlers, watchPages } from './watch-rows';

/**
 * Who meets what, for every page, route handler and server action of the build (T1, T1b). A row names an entry, what it
 * is asked about (a fixture of plant.ts, or the variant in asks.ts) and what each kind of person meets:
 * nobody: signed out · kin: son in the own home of the estate's Wang family · landlord: his mother, who also lets a flat
 * abroad · neighbour: owner of another home of the same community, whose things `home` and `public` are · tenant: of
 * that flat, whose ticket `let` is · outsider: owner in the other community, whose ticket `abroad` is · clerk, worker,
 * super(visor), manager of the first community · foreign: clerk of the other one · halfway: manages both, and has yet to
 * set up the second factor. Those of officers.ts stand in a table of their own, for the width of a line.
 */
const usual = [
  'nobody',
  'kin',
  'landlord',
  'neighbour',
  'tenant',
  'outsider',
  'clerk',
  'worker',
  'super',
  'manager',
  'foreign',
  'halfway',
] as const;
export const kinds = [...usual, ...officerKinds] as const;
export type Kind = (typeof kinds)[number];
export type Row = ReadRow<Kind>;

type Rows = { pages: string; actions: string; handlers?: string };
const parts: readonly Rows[] = [
  { pages: staffPages, actions: staffActions },
  books,
  followUpRows,
  intake,
  noticeRows,
  surveyAnswerRows,
  surveyBuildRows,
  surveyPublicRows,
  surveyResultRows,
  surveySendRows,
  worksRows,
  gateRows,
  { pages: tellingPages, actions: tellingActions },
  { pages: watchPages, actions: watchActions, handlers: watchHandlers },
];
const further = (of: keyof Rows): string =>
  parts
    .map((part) => part[of]?.trim() ?? '')
    .filter(Boolean)
    .join('\n');

/** see: the page · in: led to sign-in · enrol: led to the second factor · home, desk: led to the own side of the portal · 404: as if it were not there. */
export const pages = readRows(
  kinds,
  `
                                                 nobody kin  landlord neighbour tenant outsider clerk worker super manager foreign halfway
/sign-in                         -               see    see  see      see       see    see      see   see    see   see     see     see
/sign-in/password                -               see    see  see      see       see    see      see   see    see   see     see     see
/sign-in/second                  -               in     home home     home      home   home     desk  desk   desk  desk    desk    home
/sign-in/enrol                   -               in     home home     home      home   home     see   see    see   see     see     see
/sign-in/codes                   -               in     home home     home      home   home     desk  desk   desk  desk    desk    home
/lock                            -               see    see  see      see       see    see      see   see    see   see     see     see
/confirm                         -               in     see  see      see       see    see      see   see    see   see     see     see
/                                -               in     see  see      see       see    see      desk  desk   desk  desk    desk    see
/me                              -               in     see  see      see       see    see      see   see    see   see     see     see
/me/devices                      -               in     see  see      see       see    see      see   see    see   see     see     see
/messages                        -               in     see  see      see       see    see      see   see    see   see     see     see
/notices                         -               in     see  see      see       see    see      see   see    see   see     see     see
/services/voice                  -               in     see  see      see       see    see      see   see    see   see     see     see
/services/works                  -               in     see  see      see       see    see      see   see    see   see     see     see
/published                       -               in     see  see      see       see    see      see   see    see   see     see     see
/works                           -               in     see  see      see       see    see      see   see    see   see     see     see
/services/[kind]                 repair          in     see  see      see       see    see      see   see    see   see     see     see
/services/[kind]                 nothing         404    404  404      404       404    404      404   404    404   404     404     404
/services/[kind]/danger          repair          in     see  see      see       see    see      see   see    see   see     see     see
/tickets                         -               in     see  see      see       see    see      see   see    see   see     see     see
/tickets                         ?shelf=done     in     see  see      see       see    see      see   see    see   see     see     see
/tickets/[id]                    home            in     404  404      see       404    404      404   404    404   404     404     404
/tickets/[id]                    done            in     404  404      see       404    404      404   404    404   404     404     404
/tickets/[id]                    let             in     404  see      404       see    404      404   404    404   404     404     404
/tickets/[id]                    abroad          in     404  404      404       404    see      404   404    404   404     404     404
/tickets/[id]                    own             in     see  see      404       404    404      404   404    404   404     404     404
/tickets/[id]                    public          in     see  see      see       404    404      404   404    404   404     404     404
/tickets/[id]                    nothing         in     404  404      404       404    404      404   404    404   404     404     404
/tickets/[id]/filed              home            in     404  404      see       404    404      404   404    404   404     404     404
/tickets/[id]/filed              let             in     404  see      404       see    404      404   404    404   404     404     404
/tickets/[id]/filed              public          in     404  404      see       404    404      404   404    404   404     404     404
/homes                           -               in     see  see      see       see    see      see   see    see   see     see     see
/homes/[unit]                    home            in     404  404      see       404    404      404   404    404   404     404     404
/homes/[unit]                    own             in     see  see      404       404    404      404   404    404   404     404     404
/homes/[unit]                    abroad          in     404  404      404       404    see      404   404    404   404     404     404
/homes/bind                      -               in     see  see      see       see    see      see   see    see   see     see     see
/homes/bind                      ?u=home         in     see  see      see       see    see      see   see    see   see     see     see
/letter                          -               in     see  see      see       see    see      see   see    see   see     see     see
/homes/letter/[code]             letter          in     see  see      see       see    see      see   see    see   see     see     see
/homes/letter/[code]             forged          in     404  404      404       404    404      404   404    404   404     404     404
/consent                         -               in     home home     home      home   home     desk  desk   desk  desk    desk    home
/privacy                         -               see    see  see      see       see    see      see   see    see   see     see     see
/me/data                         -               in     see  see      see       see    see      see   see    see   see     see     see
/me/data/erase                   -               in     see  see      see       see    see      see   see    see   see     see     see
/me/name                         -               in     see  see      see       see    see      see   see    see   see     see     see
/me/name/change                  -               in     see  see      see       see    see      see   see    see   see     see     see
/me/phone                        -               in     see  see      see       see    see      see   see    see   see     see     see
/admin                           -               in     home home     home      home   home     see   desk   see   see     see     enrol
/admin                           ?c=cuihu        in     home home     home      home   home     see   desk   see   see     404     enrol
/admin                           ?c=fenglin      in     home home     home      home   home     404   404    404   404     see     enrol
/admin/tickets                   -               in     home home     home      home   home     see   desk   see   see     see     enrol
/admin/tickets                   ?c=cuihu        in     home home     home      home   home     see   desk   see   see     404     enrol
/admin/tickets                   ?c=fenglin      in     home home     home      home   home     404   404    404   404     see     enrol
/admin/tickets                   ?q=home         in     home home     home      home   home     see   desk   see   see     see     enrol
/admin/tickets                   ?q=abroad       in     home home     home      home   home     see   desk   see   see     see     enrol
/admin/tickets/[id]              home            in     home home     home      home   home     see   see    see   see     404     enrol
/admin/tickets/[id]              done            in     home home     home      home   home     see   see    see   see     404     enrol
/admin/tickets/[id]              abroad          in     home home     home      home   home     404   404    404   404     see     enrol
/admin/tickets/[id]              nothing         in     home home     home      home   home     404   404    404   404     404     enrol
/admin/tickets/new               ?c=cuihu        in     home home     home      home   home     see   see    see   see     404     enrol
/admin/tickets/new               ?unit=home      in     home home     home      home   home     see   see    see   see     see     enrol
/admin/orders                    ?c=cuihu        in     home home     home      home   home     see   see    see   see     404     enrol
/admin/orders/[ticket]           home            in     home home     home      home   home     see   see    see   see     404     enrol
/admin/orders/[ticket]           abroad          in     home home     home      home   home     404   404    404   404     see     enrol
/admin/reminders                 -               in     home home     home      home   home     see   see    see   see     see     enrol
/admin/homes                     ?c=cuihu        in     home home     home      home   home     see   404    see   see     404     enrol
/admin/homes                     ?c=fenglin      in     home home     home      home   home     404   404    404   404     see     enrol
/admin/homes/[unit]              home            in     home home     home      home   home     see   404    see   see     404     enrol
/admin/homes/[unit]              abroad          in     home home     home      home   home     404   404    404   404     see     enrol
/admin/homes/[unit]              nothing         in     home home     home      home   home     404   404    404   404     404     enrol
/admin/settings                  -               in     home home     home      home   home     see   see    see   see     see     enrol
/admin/settings                  ?c=cuihu        in     home home     home      home   home     see   see    see   see     404     enrol
/admin/settings/account          ?c=cuihu        in     home home     home      home   home     see   see    see   see     404     enrol
/admin/settings/account/password -               in     home home     home      home   home     see   see    see   see     see     enrol
/admin/settings/account/pin      -               in     home home     home      home   home     see   see    see   see     see     enrol
/admin/settings/acts             ?c=cuihu        in     home home     home      home   home     404   404    see   see     404     enrol
/admin/settings/acts             ?c=fenglin      in     home home     home      home   home     404   404    404   404     404     enrol
/admin/settings/acts             ?check=1        in     home home     home      home   home     404   404    see   see     404     enrol
/admin/settings/duty             ?c=cuihu        in     home home     home      home   home     see   see    see   see     404     enrol
/admin/settings/holidays         ?c=cuihu        in     home home     home      home   home     see   see    see   see     404     enrol
/admin/settings/promises         ?c=cuihu        in     home home     home      home   home     see   see    see   see     404     enrol
/admin/settings/hours            ?c=cuihu        in     home home     home      home   home     see   see    see   see     404     enrol
/admin/settings/rules            ?c=cuihu        in     home home     home      home   home     see   see    see   see     404     enrol
/admin/settings/escalation       ?c=cuihu        in     home home     home      home   home     see   see    see   see     404     enrol
/admin/settings/phones           ?c=cuihu        in     home home     home      home   home     see   see    see   see     404     enrol
/admin/settings/works            ?c=cuihu        in     home home     home      home   home     see   see    see   see     404     enrol
/admin/settings/categories       ?c=cuihu        in     home home     home      home   home     see   see    see   see     404     enrol
/admin/settings/departments      ?c=cuihu        in     home home     home      home   home     see   see    see   see     404     enrol
/admin/settings/phrases          ?c=cuihu        in     home home     home      home   home     see   see    see   see     404     enrol
/print/tickets/[id]              home            in     home home     home      home   home     see   see    see   see     404     enrol
/print/tickets/[id]              abroad          in     home home     home      home   home     404   404    404   404     see     enrol
/print/tickets/[id]/receipt      home            in     home home     home      home   home     see   see    see   see     404     enrol
/print/tickets/[id]/receipt      abroad          in     home home     home      home   home     404   404    404   404     see     enrol
/print/tickets/[id]/record       home            in     home home     home      home   home     see   see    see   see     404     enrol
/print/tickets/[id]/record       abroad          in     home home     home      home   home     404   404    404   404     see     enrol
/print/letters                   ?b=home         in     home home     home      home   home     see   404    see   see     404     enrol
/print/letters/[id]              home            in     home home     home      home   home     see   404    see   see     404     enrol
/verify/[code]                   slip            see    see  see      see       see    see      see   see    see   see     see     see
/verify/[code]                   forged          404    404  404      404       404    404      404   404    404   404     404     404
${further('pages')}`,
);

/** The status of the answer · in, on: led to sign-in, or past it · wechat: led there; of a form, the word that its page says. */
export const handlers = readRows(
  kinds,
  `
                                                 nobody kin  landlord neighbour tenant outsider clerk worker super manager foreign halfway
/api/health                      -               200    200  200      200       200    200      200   200    200   200     200     200
/api/jobs                        -               404    404  404      404       404    404      404   404    404   404     404     404
/api/pulse                       ticket=home     404    404  404      200       404    404      200   200    200   200     404     404
/api/pulse                       ticket=let      404    404  200      404       200    404      404   404    404   404     200     404
/api/pulse                       ticket=abroad   404    404  404      404       404    200      404   404    404   404     200     404
/api/pulse                       community=cuihu 404    404  404      404       404    404      200   200    200   200     404     404
/api/similar                     community=cuihu 404    200  200      200       404    404      404   404    404   404     404     404
/api/files/[id]                  home            404    404  404      200       404    404      200   200    200   200     404     404
/api/files/[id]                  let             404    404  404      404       200    404      404   404    404   404     200     404
/api/files/[id]                  loose           404    404  404      200       404    404      404   404    404   404     404     404
/api/files/[id]                  bare            404    404  404      200       404    404      404   404    404   404     404     404
/api/files/[id]                  stolen          404    404  404      200       404    404      404   404    404   404     404     404
/api/files                       community=cuihu 401    415  415      415       404    404      415   415    415   415     404     404
/api/files                       purpose=after   401    404  404      404       404    404      415   415    415   415     404     404
/api/files                       purpose=paper   401    415  415      415       404    404      415   415    415   415     404     404
/api/files                       ticket=home     401    404  404      415       404    404      404   404    404   404     404     404
/api/files                       form            signedOut missingTicket missingTicket missingTicket missingTicket added missingTicket missingTicket missingTicket missingTicket missingTicket missingTicket
/api/files                       origin=none     403    403  403      403       403    403      403   403    403   403     403     403
/api/files                       origin=null     403    403  403      403       403    403      403   403    403   403     403     403
/api/files                       origin=foreign  403    403  403      403       403    403      403   403    403   403     403     403
/api/files                       purpose=proof   401    415  415      415       415    415      415   415    415   415     415     415
/api/files/[id]                  proof           404    404  404      404       404    200      200   404    200   200     404     404
/s/[code]                        sticker         in     307  307      307       307    307      307   307    307   307     307     307
/s/[code]                        forged          in     307  307      307       307    307      307   307    307   307     307     307
/api/my-data                     as=json         404    200  200      200       200    200      200   200    200   200     200     200
/api/my-data                     as=xlsx         404    200  200      200       200    200      200   200    200   200     200     200
/api/my-data                     nothing         404    404  404      404       404    404      404   404    404   404     404     404
/api/wechat/login                -               in     on   on       on        on     on       on    on     on    on      on      on
/api/wechat/login                inside          wechat on   on       on        on     on       on    on     on    on      on      on
/api/wechat/callback             forged          in     on   on       on        on     on       on    on     on    on      on      on
/api/wechat/js-config            own             404    200  200      200       200    200      200   200    200   200     200     200
/api/wechat/js-config            forged          404    404  404      404       404    404      404   404    404   404     404     404
${further('handlers')}`,
);

/** What each person meets who calls a server action; the words stand with the rows. */
export const actions = readRows(
  kinds,
  `${actionRows.trimEnd()}
${further('actions')}`,
);
