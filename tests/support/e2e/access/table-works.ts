/**
 * Rows of the access table about works (REN), all kinds of person in one line, as in staff-rows.ts.
 */
const pages = `
/tickets/[id]/amend                home          in       404      404      404      404      404      404      404      404      404      404      404      404      404      404      404
/admin/works                       ?c=cuihu      in       home     home     home     home     home     see      see      see      see      404      enrol    404      see      see      see
/admin/works                       ?c=fenglin    in       home     home     home     home     home     404      404      404      404      see      enrol    404      404      404      404
/admin/works/calendar              ?c=cuihu      in       home     home     home     home     home     see      see      see      see      404      enrol    404      see      see      see
/admin/works/calendar              ?c=fenglin    in       home     home     home     home     home     404      404      404      404      see      enrol    404      404      404      404
/admin/money                       ?c=cuihu      in       home     home     home     home     home     404      404      see      see      404      enrol    404      see      see      404
/admin/money                       ?c=fenglin    in       home     home     home     home     home     404      404      404      404      404      enrol    404      404      404      404
/print/tickets/[id]/notices/[no]   home          in       home     home     home     home     home     see      see      see      see      404      enrol    404      404      see      see
/print/tickets/[id]/notices/[no]   abroad        in       home     home     home     home     home     404      404      404      404      404      enrol    404      404      404      404
/print/tickets/[id]/stop           home          in       home     home     home     home     home     404      404      404      404      404      enrol    404      404      404      404
/print/tickets/[id]/stop           abroad        in       home     home     home     home     home     404      404      404      404      404      enrol    404      404      404      404
/print/tickets/[id]/extension      home          in       home     home     home     home     home     404      404      404      404      404      enrol    404      404      404      404
/print/tickets/[id]/extension      abroad        in       home     home     home     home     home     404      404      404      404      404      enrol    404      404      404      404
/print/tickets/[id]/receipts/[entry]       home   in       404      404      404      404      404      404      404      404      404      404      404      404      404      404      404
/print/tickets/[id]/receipts/[entry]       abroad   in       404      404      404      404      404      404      404      404      404      404      404      404      404      404      404
/print/tickets/[id]/receipts/[entry]/lost  home   in       404      404      404      404      404      404      404      404      404      404      404      404      404      404      404
/print/tickets/[id]/receipts/[entry]/lost  abroad   in       404      404      404      404      404      404      404      404      404      404      404      404      404      404      404
`;

export const worksRows = { pages, actions: '' };
