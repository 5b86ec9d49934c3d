/**
 * Rows of the access table about works (REN), all kinds of person in one line, as in staff-rows.ts, and the guard last:
 * nobody · kin · landlord · neighbour · tenant · outsider · clerk · worker · super · manager · foreign · halfway · cleaner
 * · finance · company · admin · guard. The landlord asked for `works` (stopped under a permit), `returned`, `agreeing` and
 * `received` at the home where the kin lives, and for `worksabroad` at the flat of the tenant.
 */
const pages = `
/services/[kind]                   renovation    in  see  see  see  see  see  see see see see see see   see see see see see
/tickets/[id]                      works         in  404  see  404  404  404  404 404 404 404 404 404   404 404 404 404 404
/tickets/[id]                      worksabroad   in  404  see  404  404  404  404 404 404 404 404 404   404 404 404 404 404
/tickets/[id]/filed                works         in  404  see  404  404  404  404 404 404 404 404 404   404 404 404 404 404
/tickets/[id]/amend                returned      in  404  see  404  404  404  404 404 404 404 404 404   404 404 404 404 404
/tickets/[id]/amend                works         in  404  404  404  404  404  404 404 404 404 404 404   404 404 404 404 404
/tickets/[id]/amend                home          in  404  404  404  404  404  404 404 404 404 404 404   404 404 404 404 404
/tickets/[id]/agreement            agreeing      in  404  see  404  404  404  404 404 404 404 404 404   404 404 404 404 404
/tickets/[id]/agreement            worksabroad   in  404  see  404  404  404  404 404 404 404 404 404   404 404 404 404 404
/tickets/[id]/agreement            home          in  404  404  404  404  404  404 404 404 404 404 404   404 404 404 404 404
/tickets/[id]/foreman              agreeing      in  404  see  404  404  404  404 404 404 404 404 404   404 404 404 404 404
/tickets/[id]/foreman              worksabroad   in  404  see  404  404  404  404 404 404 404 404 404   404 404 404 404 404
/tickets/[id]/foreman              home          in  404  404  404  404  404  404 404 404 404 404 404   404 404 404 404 404
/foreman/[code]                    open          see see  see  see  see  see  see see see see see see   see see see see see
/foreman/[code]                    forged        404 404  404  404  404  404  404 404 404 404 404 404   404 404 404 404 404
/admin/homes/[unit]                own           in  home home home home home see 404 see see 404 enrol 404 404 404 see 404
/admin/tickets/[id]                works         in  home home home home home see see see see 404 enrol 404 see see see see
/admin/tickets/[id]                worksabroad   in  home home home home home 404 404 404 404 see enrol 404 404 404 404 404
/admin/tickets/[id]/texts          works         in  home home home home home see see see see 404 enrol 404 see see see see
/admin/tickets/[id]/texts          worksabroad   in  home home home home home 404 404 404 404 see enrol 404 404 404 404 404
/admin/tickets/[id]/texts          home          in  home home home home home 404 404 404 404 404 enrol 404 404 404 404 404
/admin/orders/[ticket]             works         in  home home home home home see see see see 404 enrol 404 see see see see
/tickets/[id]                      small         in  404  see  404  404  404  404 404 404 404 404 404   404 404 404 404 404
/admin/tickets/[id]                small         in  home home home home home see see see see 404 enrol 404 404 see see see
/print/tickets/[id]/application    small         in  404  see  404  404  404  see see see see 404 404   404 404 see see see
/print/tickets/[id]/notice         small         in  404  see  404  404  404  see see see see 404 404   404 404 see see see
/print/tickets/[id]/agreement      small         in  404  404  404  404  404  404 404 404 404 404 404   404 404 404 404 404
/admin/tickets/[id]/crossings      works         in  home home home home home see see see see 404 enrol 404 see see see see
/admin/tickets/[id]/crossings      worksabroad   in  home home home home home 404 404 404 404 see enrol 404 404 404 404 404
/print/tickets/[id]/permit         works         in  404  see  404  404  404  see see see see 404 404   404 see see see see
/print/tickets/[id]/permit         worksabroad   in  404  404  404  404  404  404 404 404 404 404 404   404 404 404 404 404
/print/tickets/[id]/permits/[risk] works         in  404  see  404  404  404  see see see see 404 404   404 see see see see
/print/tickets/[id]/permits/[risk] worksabroad   in  404  404  404  404  404  404 404 404 404 404 404   404 404 404 404 404
/print/tickets/[id]/permits/[risk] home          in  404  404  404  404  404  404 404 404 404 404 404   404 404 404 404 404
/print/tickets/[id]/passes         works         in  home home home home home see 404 see see 404 enrol 404 404 see 404 see
/print/tickets/[id]/passes/[pass]  works         in  home home home home home see 404 see see 404 enrol 404 404 see 404 see
/print/tickets/[id]/receipts/[entry]      works  in  404  see  404  404  404  see see see see 404 404   404 see see 404 404
/print/tickets/[id]/receipts/[entry]      worksabroad in 404 404 404 404 404  404 404 404 404 404 404   404 404 404 404 404
/print/tickets/[id]/receipts/[entry]/lost works  in  404  see  404  404  404  see see see see 404 404   404 see see 404 404
/print/tickets/[id]/receipts/[entry]/lost worksabroad in 404 404 404 404 404  404 404 404 404 404 404   404 404 404 404 404
/verify/[code]                     permit        see see  see  see  see  see  see see see see see see   see see see see see
/verify/[code]                     pass          see see  see  see  see  see  see see see see see see   see see see see see
/services/works                    -             in  see  see  see  see  see  see see see see see see   see see see see see
/services/[kind]                   smallWorks    in  see  see  see  see  see  see see see see see see   see see see see see
/admin/works                       ?c=cuihu      in  home home home home home see see see see 404 enrol 404 see see see see
/admin/works                       ?c=fenglin    in  home home home home home 404 404 404 404 see enrol 404 404 404 404 404
/admin/money                       ?c=cuihu      in  home home home home home 404 404 see see 404 enrol 404 see see 404 404
/admin/money                       ?c=fenglin    in  home home home home home 404 404 404 404 404 enrol 404 404 404 404 404
/admin/works/calendar              ?c=cuihu      in  home home home home home see see see see 404 enrol 404 see see see see
/admin/works/calendar              ?c=fenglin    in  home home home home home 404 404 404 404 see enrol 404 404 404 404 404
/admin/settings/agreement          ?c=cuihu      in  home home home home home see see see see 404 enrol see see see see see
/admin/settings/agreement          ?c=fenglin    in  home home home home home 404 404 404 404 see enrol 404 404 404 404 404
/print/tickets/[id]                works         in  home home home home home see see see see 404 enrol 404 see see see see
/print/tickets/[id]/agreement      agreeing      in  404  see  404  404  404  see see see see 404 404   404 see see see see
/print/tickets/[id]/agreement      worksabroad   in  404  see  404  404  404  404 404 404 404 see 404   404 404 404 404 404
/print/tickets/[id]/agreement      home          in  404  404  404  404  404  404 404 404 404 404 404   404 404 404 404 404
/print/tickets/[id]/application    works         in  404  see  404  404  404  see see see see 404 404   404 see see see see
/print/tickets/[id]/application    worksabroad   in  404  see  404  404  404  404 404 404 404 see 404   404 404 404 404 404
/print/tickets/[id]/application    home          in  404  404  404  404  404  404 404 404 404 404 404   404 404 404 404 404
/print/tickets/[id]/notice         works         in  404  see  404  404  404  see see see see 404 404   404 see see see see
/print/tickets/[id]/notice         worksabroad   in  404  see  404  404  404  404 404 404 404 see 404   404 404 404 404 404
/print/tickets/[id]/notice         home          in  404  404  404  404  404  404 404 404 404 404 404   404 404 404 404 404
/print/tickets/[id]/notices/[no]   works         in  home home home home home see see see see 404 enrol 404 see see see see
/print/tickets/[id]/notices/[no]   worksabroad   in  home home home home home 404 404 404 404 404 enrol 404 404 404 404 404
/print/tickets/[id]/stop           works         in  home home home home home see see see see 404 enrol 404 see see see see
/print/tickets/[id]/stop           worksabroad   in  home home home home home 404 404 404 404 404 enrol 404 404 404 404 404
/print/tickets/[id]/extension      works         in  home home home home home see see see see 404 enrol 404 see see see see
/print/tickets/[id]/extension      worksabroad   in  home home home home home 404 404 404 404 404 enrol 404 404 404 404 404
`;

const handlers = `
/api/files/[id]                    paper         404 404  200  404  404  404  200 200 200 200 404 404   404 404 200 404 404
/api/files/[id]                    signature     404 404  200  404  404  404  200 200 200 200 404 404   404 404 200 404 404
/api/files/[id]                    pass          404 404  200  404  404  404  200 404 200 200 404 404   404 404 200 404 200
/api/files/[id]                    receipt       404 404  200  404  404  404  200 200 200 200 404 404   404 200 200 404 404
/api/pulse                         ticket=works  404 404  200  404  404  404  200 200 200 200 404 404   404 200 200 200 200
`;

const actions = `
app/ticket-actions#moveTicket         passPapers      in 404 404 404 404 404 ok no – – 404 404 404 no – no no
app/ticket-actions#moveTicket         passDrawings    in 404 404 404 404 404 no ok no no 404 404 404 no no no no
app/ticket-actions#moveTicket         resumeWorks     in 404 404 404 404 404 no condition.nothingToRectify condition.nothingToRectify condition.nothingToRectify 404 404 404 no condition.nothingToRectify no no
app/ticket-actions#moveTicket         recheck         in 404 404 404 404 404 input input input input 404 404 404 no input no input
app/ticket-actions#moveTicket         allowExtension  in 404 404 404 404 404 – ok – – 404 404 404 no – no no
app/ticket-actions#moveTicket         rectified       in 404 condition.noticeToAnswer 404 404 404 404 404 404 404 404 404 404 404 404 404 404
app/ticket-actions#moveTicket         inner           in 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
app/ticket-actions#moveTicket         collect         in 404 404 404 404 404 input no input input 404 404 404 input input no no
app/ticket-actions#moveTicket         confirmPaid     in 404 404 404 404 404 no no no condition.somethingToConfirm 404 404 404 condition.somethingToConfirm condition.somethingToConfirm no no
app/ticket-actions#moveTicket         deduct          in 404 404 404 404 404 input input input input 404 404 404 no input no no
app/ticket-actions#moveTicket         answerDeduction in 404 condition.deductionProposed 404 404 404 404 404 404 404 404 404 404 404 404 404 404
app/ticket-actions#moveTicket         refund          in 404 404 404 404 404 no no no no 404 404 404 condition.somethingHeld no no no
app/ticket-actions#moveTicket         handInSchedule  in 404 input 404 404 404 404 404 404 404 404 404 404 404 404 404 404
app/ticket-actions#moveTicket         issuePermit     in 404 404 404 404 404 permitLacks.agreed no permitLacks.agreed permitLacks.agreed 404 404 404 no permitLacks.agreed no no
app/ticket-actions#moveTicket         endPass         in 404 404 404 404 404 input no input input 404 404 404 no input no input
app/ticket-actions#moveTicket         refuseHot       in 404 404 404 404 404 no input input input 404 404 404 no input no input
app/ticket-actions#moveTicket         refuseSmall     in 404 404 404 404 404 ok no – – 404 404 404 404 – no no
app/gate-actions#crossGate            works           in 404 404 404 404 404 ok 404 ok ok 404 notAllIn 404 404 ok 404 ok
app/works-actions#saveAgreement       community       in 404 404 404 404 404 404 404 404 404 no notAllIn 404 404 404 404 404
app/works-actions#saveAgreement       own             in 404 404 404 404 404 no no no agreementSaved 404 notAllIn no no agreementSaved agreementSaved no
app/works-actions#signAgreement       signature       in 404 photoGone 404 404 404 404 404 404 404 404 404 404 404 404 404 404
app/works-actions#signAgreement       ticket          in 404 ok 404 404 404 404 404 404 404 404 404 404 404 404 404 404
app/works-actions#recordAgreement     sheet          in 404 404 404 404 404 photoGone no photoGone photoGone 404 notAllIn 404 no photoGone no no
app/works-actions#recordAgreement     ticket          in 404 404 404 404 404 ok no – – 404 notAllIn 404 no – no no
app/works-actions#countersignAgreement ticket         in 404 404 404 404 404 ok no – – 404 notAllIn 404 no – no no
app/works-actions#linkForeman         ticket          in 404 ok 404 404 404 404 404 404 404 404 404 404 404 404 404 404
app/works-actions#linkForeman         staff           in 404 404 404 404 404 ok no ok ok 404 404 404 no ok no no
app/works-actions#recordForeman       sheet          in 404 404 404 404 404 photoGone no photoGone photoGone 404 notAllIn 404 no photoGone no no
app/works-actions#recordForeman       ticket          in 404 404 404 404 404 ok no – – 404 notAllIn 404 no – no no
app/works-actions#signForeman         forged          foremanGone foremanGone foremanGone foremanGone foremanGone foremanGone foremanGone foremanGone foremanGone foremanGone foremanGone foremanGone foremanGone foremanGone foremanGone foremanGone foremanGone
app/works-actions#signForeman         open            ok – – – – – – – – – – – – – – – –
app/ticket-actions#moveTicket         withdrawWorks   in 404 ok 404 404 404 404 404 404 404 404 404 404 404 404 404 404
`;

export const worksRows = { pages, actions, handlers };
