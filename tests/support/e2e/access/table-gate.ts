/** Rows of the access table about the gate (REN-8), all kinds of person in one line, as in staff-rows.ts. */
const papers = ['passes', 'passes/[pass]'].flatMap((paper) => [
  `/print/tickets/[id]/${paper} home in home home home home home 404 404 404 404 404 enrol 404 404 404 404`,
  `/print/tickets/[id]/${paper} abroad in home home home home home 404 404 404 404 404 enrol 404 404 404 404`,
]);

const pages = `
/print/tickets/[id]/permit home in 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
/print/tickets/[id]/permit abroad in 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
/admin/gate ?c=cuihu in home home home home home see 404 see see 404 enrol 404 404 see 404 see
/admin/gate ?c=fenglin in home home home home home 404 404 404 404 see enrol 404 404 404 404
/admin/tickets/[id]/crossings home in home home home home home 404 404 404 404 404 enrol 404 404 404 404
/admin/tickets/[id]/crossings abroad in home home home home home 404 404 404 404 404 enrol 404 404 404 404
${papers.join('\n')}
`;

const actions = `
app/gate-actions#crossGate tap in 404 404 404 404 404 404 404 404 404 404 notAllIn 404 404 404 404
app/gate-actions#crossGate pass in 404 404 404 404 404 404 404 404 404 404 notAllIn 404 404 404 404
`;

export const gateRows = { pages, actions };
