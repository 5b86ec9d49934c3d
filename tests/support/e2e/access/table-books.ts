/** Rows of the access table: the office's own files in and out, stickers and reports. */
export const books = {
  pages: `/admin/homes/import              ?c=cuihu        in home home home home home see 404 see see 404 enrol 404 404 404 see
/admin/homes/import/[id]         roster          in home home home home home see 404 see see 404 enrol 404 404 404 see
/admin/homes/import/[id]         ledger          in home home home home home 404 404 404 404 404 enrol 404 404 404 404
/admin/homes/export              ?c=cuihu        in home home home home home see 404 see see 404 enrol 404 404 404 see
/admin/homes/places              ?c=cuihu        in home home home home home see 404 see see 404 enrol 404 404 404 see
/admin/tickets/import            ?c=cuihu        in home home home home home see 404 see see 404 enrol 404 404 see 404
/admin/tickets/import/[id]       ledger          in home home home home home see 404 see see 404 enrol 404 404 see 404
/admin/tickets/export            ?c=cuihu        in home home home home home see 404 see see 404 enrol 404 404 see 404
/print/places                    ?c=cuihu        in home home home home home see 404 see see 404 enrol 404 404 404 see
/admin/reports                   ?c=cuihu        in home home home home home 404 404 see see 404 enrol 404 404 see 404
/admin/reports/complaints        ?c=cuihu        in home home home home home 404 404 see see 404 enrol 404 404 see 404
/admin/reports/information       ?c=cuihu        in home home home home home 404 404 see see 404 enrol 404 404 see 404
/admin/reports/morning           ?c=cuihu        in home home home home home 404 404 see see 404 enrol 404 404 see 404
/admin/reports/tickets           ?c=cuihu        in home home home home home 404 404 see see 404 enrol 404 404 see 404
/print/reports/[report]          promises        in home home home home home 404 404 see see 404 enrol 404 404 see 404
/print/reports/[report]          complaints      in home home home home home 404 404 see see 404 enrol 404 404 see 404
/print/reports/[report]          nothing         404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404`,
  handlers: `/api/imports                     form            signedOut notFound notFound notFound notFound notFound none notFound none none notFound notFound notFound notFound notFound none
/api/imports                     origin=none     notFromHere notFromHere notFromHere notFromHere notFromHere notFromHere notFromHere notFromHere notFromHere notFromHere notFromHere notFromHere notFromHere notFromHere notFromHere notFromHere
/api/imports                     origin=foreign  notFromHere notFromHere notFromHere notFromHere notFromHere notFromHere notFromHere notFromHere notFromHere notFromHere notFromHere notFromHere notFromHere notFromHere notFromHere notFromHere
/api/imports/[id]                roster          404 404 404 404 404 404 200 404 200 200 404 404 404 404 404 200
/api/imports/[id]/bad            roster          404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 –
/api/templates/[kind]            roster          404 404 404 404 404 404 200 200 200 200 200 404 200 200 200 200
/api/exports                     roster          404 404 404 404 404 404 200 404 200 200 404 404 404 404 404 200
/api/exports                     residents       404 404 404 404 404 404 200 404 200 200 404 404 404 404 404 200
/api/exports                     tickets         404 404 404 404 404 404 200 404 200 200 404 404 404 404 200 404
/api/exports                     complaints      404 404 404 404 404 404 404 404 200 200 404 404 404 404 200 404
/api/exports                     full            404 404 404 404 404 404 404 404 200 200 404 404 404 404 404 200
/api/exports                     origin=none     403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
/api/exports                     origin=null     403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
/api/exports                     origin=foreign  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403`,
  actions: `app/import-actions#matchColumns  import          in 404 404 404 404 404 imports.gone 404 imports.gone imports.gone 404 notAllIn 404 404 404 imports.gone
app/import-actions#takeFileIn    import          in 404 404 404 404 404 imports.gone 404 imports.gone imports.gone 404 notAllIn 404 404 404 imports.gone
app/import-actions#dropFile      import          in 404 404 404 404 404 ok 404 ok ok 404 notAllIn 404 404 404 ok
app/place-actions#addPlace       community       in 404 404 404 404 404 ok 404 ok ok 404 notAllIn 404 404 404 ok
app/place-actions#addPlace       building        in 404 404 404 404 404 404 404 404 404 404 notAllIn 404 404 404 404
app/place-actions#endPlace       place           in 404 404 404 404 404 ok 404 – – 404 notAllIn 404 404 404 –`,
};
