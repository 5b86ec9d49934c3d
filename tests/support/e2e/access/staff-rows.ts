/**
 * Rows of the access table about staff, roles and the set-up, all kinds of person in one line: those of table.ts, then the
 * officers, that is: nobody · kin · landlord · neighbour · tenant · outsider · clerk · worker
 * · super · manager · foreign · halfway · cleaner · finance · company · admin. `own` asks about the first community, where the others are refused by what the row is named after.
 */
export const staffPages = `
/first/[code]                      forged        see      see      see      see      see      see      see      see      see      see      see      see      see      see      see      see
/sign-in/scan                      -            see      see      see      see      see      see      see      see      see      see      see      see      see      see      see      see
/scan/[code]                       forged       in       home     home     home     home     home     see      see      see      see      see      enrol    see      see      see      see
/admin/start                       ?c=cuihu      in       home     home     home     home     home     404      404      404      desk     404      enrol    404      404      desk     desk
/admin/start                       ?c=fenglin    in       home     home     home     home     home     404      404      404      404      404      enrol    404      404      404      404
/admin/promises                    ?c=cuihu      in       home     home     home     home     home     see      404      see      see      404      enrol    404      404      see      see
/admin/promises                    ?c=fenglin    in       home     home     home     home     home     404      404      404      404      see      enrol    404      404      404      404
/admin/promises/list               ?c=cuihu      in       home     home     home     home     home     see      404      see      see      404      enrol    404      404      see      see
/admin/promises/list               ?c=fenglin    in       home     home     home     home     home     404      404      404      404      see      enrol    404      404      404      404
/print/tickets/[id]/orders/[no]    home          in       home     home     home     home     home     see      see      see      see      404      enrol    404      404      see      see
/print/tickets/[id]/orders/[no]    abroad        in       home     home     home     home     home     404      404      404      404      404      enrol    404      404      404      404
/admin/homes/new                   ?c=cuihu      in       home     home     home     home     home     404      404      404      see      404      enrol    404      404      see      see
/admin/homes/new                   ?c=fenglin    in       home     home     home     home     home     404      404      404      404      404      enrol    404      404      404      404
/admin/settings/roles              ?c=cuihu      in       home     home     home     home     home     see      see      see      see      404      enrol    see      see      see      see
/admin/settings/roles              ?c=fenglin    in       home     home     home     home     home     404      404      404      404      see      enrol    404      404      404      404
/admin/settings/staff              ?c=cuihu      in       home     home     home     home     home     404      404      404      see      404      enrol    404      404      see      see
/admin/settings/staff              ?c=fenglin    in       home     home     home     home     home     404      404      404      404      404      enrol    404      404      404      404
/admin/settings/staff/new          ?c=cuihu      in       home     home     home     home     home     404      404      404      see      404      enrol    404      404      see      see
/admin/settings/staff/new          ?c=fenglin    in       home     home     home     home     home     404      404      404      404      404      enrol    404      404      404      404
/admin/settings/staff/[id]         colleague     in       home     home     home     home     home     404      404      404      see      404      enrol    404      404      see      see
/admin/settings/staff/[id]         foreigner     in       home     home     home     home     home     404      404      404      404      404      enrol    404      404      404      404
/admin/settings/staff/[id]         nothing       in       home     home     home     home     home     404      404      404      404      404      enrol    404      404      404      404
`;

export const staffActions = `
app/staff-actions#addColleague     community     in       404      404      404      404      404      404      404      404      404      404      notAllIn 404      404      404      404
app/staff-actions#addColleague     own           in       404      404      404      404      404      404      404      404      input    404      notAllIn 404      404      input    input
app/staff-actions#putRoles         community     in       404      404      404      404      404      404      404      404      404      404      notAllIn 404      404      input    404
app/staff-actions#putRoles         person        in       404      404      404      404      404      404      404      404      404      404      notAllIn 404      404      input    404
app/staff-actions#putRoles         from          in       404      404      404      404      404      404      404      404      404      404      notAllIn 404      404      404      404
app/staff-actions#putRoles         own           in       404      404      404      404      404      404      404      404      no       404      notAllIn 404      404      –        no
app/staff-actions#endColleague     community     in       404      404      404      404      404      404      404      404      404      404      notAllIn 404      404      404      404
app/staff-actions#endColleague     person        in       404      404      404      404      404      404      404      404      404      404      notAllIn 404      404      404      404
app/staff-actions#endColleague     own           in       404      404      404      404      404      404      404      404      no       404      notAllIn 404      404      –        staff.own
app/staff-actions#reopenColleague  community     in       404      404      404      404      404      404      404      404      404      404      notAllIn 404      404      404      404
app/staff-actions#reopenColleague  person        in       404      404      404      404      404      404      404      404      404      404      notAllIn 404      404      404      404
app/staff-actions#reopenColleague  own           in       404      404      404      404      404      404      404      404      already  404      notAllIn 404      404      already  already
app/staff-actions#signOutOf        community     in       404      404      404      404      404      404      404      404      404      404      notAllIn 404      404      404      404
app/staff-actions#signOutOf        person        in       404      404      404      404      404      404      404      404      404      404      notAllIn 404      404      404      404
app/staff-actions#signOutOf        own           in       404      404      404      404      404      404      404      404      no       404      notAllIn 404      404      –        staff.own
app/staff-actions#resetSecondOf    community     in       404      404      404      404      404      404      404      404      404      404      notAllIn 404      404      404      404
app/staff-actions#resetSecondOf    person        in       404      404      404      404      404      404      404      404      404      404      notAllIn 404      404      404      404
app/staff-actions#resetSecondOf    own           in       404      404      404      404      404      404      404      404      –        404      notAllIn 404      404      –        –
app/scan-actions#askScan           -            ok       ok       ok       ok       ok       ok       ok       ok       ok       ok       ok       ok       ok       ok       ok       ok
app/scan-actions#enterByScan       -            scanOver scanOver scanOver scanOver scanOver scanOver scanOver scanOver scanOver scanOver scanOver scanOver scanOver scanOver scanOver scanOver
app/scan-actions#allowScan         forged       in       404      404      404      404      404      scanOver scanOver scanOver scanOver scanOver notAllIn scanOver scanOver scanOver scanOver
app/set-up-actions#enterFirst      forged        linkGone linkGone linkGone linkGone linkGone linkGone linkGone linkGone linkGone linkGone linkGone linkGone linkGone linkGone linkGone linkGone
app/set-up-actions#putBuilding     community     in       404      404      404      404      404      404      404      404      404      404      notAllIn 404      404      404      404
app/set-up-actions#putBuilding     own           in       404      404      404      404      404      404      404      404      input    404      notAllIn 404      404      input    input
app/set-up-actions#seePromises     community     in       404      404      404      404      404      404      404      404      404      404      notAllIn 404      404      404      404
app/set-up-actions#seePromises     own           in       404      404      404      404      404      404      404      404      idle     404      notAllIn 404      404      idle     idle
`;
