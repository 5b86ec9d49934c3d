/** Rows of the access table: notices and the knowledge base. */
export const noticeRows = {
  pages: `/notices                         ?past=1         in see see see see see see see see see see see see see see see
/notices/[id]                    home            in see see see 404 404 404 404 404 404 404 404 404 404 404 404
/notices/[id]                    withdrawn       in see see see 404 404 404 404 404 404 404 404 404 404 404 404
/notices/[id]                    abroad          in 404 see 404 see see 404 404 404 404 404 404 404 404 404 404
/notices/[id]                    draft           in 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
/guide                           -               in see see see see see see see see see see see see see see see
/guide/[id]                      home            in see see see 404 404 404 404 404 404 404 404 404 404 404 404
/guide/[id]                      inside          in 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
/guide/[id]                      abroad          in 404 see 404 see see 404 404 404 404 404 404 404 404 404 404
/admin/notices                   ?c=cuihu        in home home home home home see 404 see see 404 enrol 404 404 see 404
/admin/notices                   ?c=fenglin      in home home home home home 404 404 404 404 see enrol 404 404 404 404
/admin/notices/new               ?c=cuihu        in home home home home home see 404 see see 404 enrol 404 404 see 404
/admin/notices/[id]              home            in home home home home home see 404 see see 404 enrol 404 404 see 404
/admin/notices/[id]              draft           in home home home home home see 404 see see 404 enrol 404 404 see 404
/admin/notices/[id]              abroad          in home home home home home 404 404 404 404 see enrol 404 404 404 404
/admin/notices/[id]/edit         draft           in home home home home home see 404 see see 404 enrol 404 404 see 404
/admin/knowledge                 ?c=cuihu        in home home home home home see see see see 404 enrol see see see see
/admin/knowledge                 ?c=fenglin      in home home home home home 404 404 404 404 see enrol 404 404 404 404
/admin/knowledge/new             ?c=cuihu        in home home home home home see 404 see see 404 enrol 404 404 see see
/admin/knowledge/[id]            home            in home home home home home see see see see 404 enrol see see see see
/admin/knowledge/[id]            abroad          in home home home home home 404 404 404 404 see enrol 404 404 404 404
/admin/knowledge/[id]/edit       home            in home home home home home see 404 see see 404 enrol 404 404 see see
/print/notices/[id]              home            in home home home home home see 404 see see 404 enrol 404 404 see 404
/print/notices/[id]              abroad          in home home home home home 404 404 404 404 see enrol 404 404 404 404`,
  handlers: `/api/knowledge                   community=cuihu 404 404 404 404 404 404 200 200 200 200 404 404 200 200 200 200`,
  actions: `app/notice-actions#draftNotice   community       in 404 404 404 404 404 ok no ok ok 404 notAllIn no no ok no
app/notice-actions#draftNotice   buildings       in 404 404 404 404 404 404 no 404 404 404 notAllIn no no 404 no
app/notice-actions#changeNotice  notice          in 404 404 404 404 404 noticeIsOut no noticeIsOut noticeIsOut 404 notAllIn no no noticeIsOut no
app/notice-actions#postNotice    notice          in 404 404 404 404 404 noticeChanged no noticeChanged noticeChanged 404 notAllIn no no noticeChanged no
app/notice-actions#approve       notice          in 404 404 404 404 404 no no no no 404 notAllIn no no noticeChanged no
app/notice-actions#refuse        notice          in 404 404 404 404 404 no no no no 404 notAllIn no no noticeChanged no
app/notice-actions#review        notice          in 404 404 404 404 404 no no noticeChanged noticeChanged 404 notAllIn no no noticeChanged no
app/notice-actions#correct       notice          in 404 404 404 404 404 no no noticeChanged noticeChanged 404 notAllIn no no noticeChanged no
app/notice-actions#withdrawPosted notice         in 404 404 404 404 404 no no noticeChanged noticeChanged 404 notAllIn no no noticeChanged no
app/notice-actions#markNoticeRead notice         in ok ok ok 404 404 404 404 404 404 404 404 404 404 404 404
app/knowledge-actions#newArticle community       in 404 404 404 404 404 ok no ok ok 404 notAllIn no no ok ok
app/knowledge-actions#changeArticle article      in 404 404 404 404 404 articleChanged no articleChanged articleChanged 404 notAllIn no no articleChanged articleChanged
app/knowledge-actions#bringBack  article         in 404 404 404 404 404 articleChanged no articleChanged articleChanged 404 notAllIn no no articleChanged articleChanged
app/knowledge-actions#putAway    article         in 404 404 404 404 404 articleChanged no articleChanged articleChanged 404 notAllIn no no articleChanged articleChanged`,
};
