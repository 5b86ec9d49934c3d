/**
 * Rows of the access table about follow-up and home visits, all kinds of person in one line, in the order of staff-rows.ts.
 * What is sent lacks what was said: whoever gets as far as that may.
 */
export const followUpRows = {
  pages: `/admin/follow-ups                -               in home home home home home see desk see see see enrol desk desk see see
/admin/follow-ups                ?c=cuihu        in home home home home home see desk see see 404 enrol desk desk see see
/admin/follow-ups                ?c=fenglin      in home home home home home 404 404 404 404 see enrol 404 404 404 404
/admin/visits                    -               in home home home home home see desk see see see enrol desk desk see see
/admin/visits                    ?c=cuihu        in home home home home home see desk see see 404 enrol desk desk see see
/admin/visits                    ?c=fenglin      in home home home home home 404 404 404 404 see enrol 404 404 404 404
/print/visits                    ?c=cuihu        in home home home home home see 404 see see 404 enrol 404 404 see see
/print/services                  ?c=cuihu        in home home home home home see 404 see see 404 enrol 404 404 see see`,
  actions: `app/follow-up-actions#recordFollowUp followUp in 404 404 404 404 404 input 404 input input 404 notAllIn 404 404 input input
app/follow-up-actions#callFollowUp followUp in 404 404 404 404 404 ok 404 ok ok 404 notAllIn 404 404 ok ok
app/follow-up-actions#recordHomeVisit visit in 404 404 404 404 404 input 404 input input 404 notAllIn 404 404 input input
app/follow-up-actions#planVisitsNow community in 404 404 404 404 404 idle 404 idle idle 404 notAllIn 404 404 idle idle
app/desk-actions#fileForSomebody visit           in 404 404 404 404 404 input input input input 404 notAllIn input input input input`,
};
