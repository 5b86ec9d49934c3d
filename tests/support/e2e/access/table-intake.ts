/** Rows of the access table: the intake desk, and the progress link that it gives away. */
export const intake = {
  pages: `/admin/intake                    ?c=cuihu        in home home home home home see 404 see see 404 enrol 404 404 404 see
/admin/intake                    ?unit=home      in home home home home home see 404 see see see enrol 404 404 404 see
/progress/[code]                 link            see see see see see see see see see see see see see see see see
/progress/[code]                 forged          404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404`,
  handlers: `/api/callers                     community=cuihu 404 404 404 404 404 404 200 404 200 200 404 404 404 404 404 200
/api/callers                     community=fenglin 404 404 404 404 404 404 404 404 404 404 200 404 404 404 404 404
/api/callers                     origin=none     403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
/api/callers                     origin=foreign  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403`,
  actions: `app/intake-actions#fileFromCall community in 404 404 404 404 404 input 404 input input 404 notAllIn 404 404 404 input
app/intake-actions#fileFromCall call in 404 404 404 404 404 input 404 input input 404 notAllIn 404 404 404 input
app/intake-actions#fileFromCall filer in 404 404 404 404 404 input 404 input input 404 notAllIn 404 404 404 input
app/intake-actions#fileFromCall unit in 404 404 404 404 404 input 404 input input 404 notAllIn 404 404 404 input
app/intake-actions#fileFromCall post in 404 404 404 404 404 404 404 404 404 404 notAllIn 404 404 404 404
app/intake-actions#fileAtOnce community in 404 404 404 404 404 input 404 input input 404 notAllIn 404 404 404 input
app/intake-actions#fileAtOnce call in 404 404 404 404 404 input 404 input input 404 notAllIn 404 404 404 input
app/intake-actions#fileAtOnce filer in 404 404 404 404 404 input 404 input input 404 notAllIn 404 404 404 input
app/intake-actions#fileAtOnce unit in 404 404 404 404 404 input 404 input input 404 notAllIn 404 404 404 input
app/intake-actions#pasteGroup community in 404 404 404 404 404 ok 404 ok ok 404 notAllIn 404 404 404 ok
app/intake-actions#pasteGroup photos in 404 404 404 404 404 photoGone 404 photoGone photoGone 404 notAllIn 404 404 404 photoGone
app/intake-actions#dropPost community in 404 404 404 404 404 404 404 404 404 404 notAllIn 404 404 404 404
app/intake-actions#dropPost post in 404 404 404 404 404 404 404 404 404 404 notAllIn 404 404 404 404
app/intake-actions#showCaller community in 404 404 404 404 404 – 404 – – 404 notAllIn 404 404 404 –
app/intake-actions#showCaller subject in 404 404 404 404 404 404 404 404 404 404 notAllIn 404 404 404 404
app/intake-actions#showCaller call in 404 404 404 404 404 – 404 – – 404 notAllIn 404 404 404 –
app/intake-actions#addPlate community in 404 404 404 404 404 input 404 input input 404 notAllIn 404 404 404 input
app/intake-actions#addPlate unit in 404 404 404 404 404 404 404 404 404 404 notAllIn 404 404 404 404
app/intake-actions#sendOutsideReply ticket in 404 404 404 404 404 outsideOvertaken no outsideOvertaken outsideOvertaken 404 notAllIn 404 404 outsideOvertaken no
app/intake-actions#shareProgress ticket in 404 404 404 404 404 notNow no notNow notNow 404 notAllIn 404 404 notNow no
app/intake-actions#hideProgress ticket in 404 404 404 404 404 notNow no notNow notNow 404 notAllIn 404 404 notNow no`,
};
