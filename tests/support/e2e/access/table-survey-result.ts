/** Rows of the access table: what surveys say. */
export const surveyResultRows = {
  pages: `/admin/surveys/[id]/results      home            in home home home home home 404 404 see see 404 enrol 404 404 see 404
/admin/surveys/[id]/results      abroad          in home home home home home 404 404 404 404 404 enrol 404 404 404 404
/admin/surveys/[id]/texts        home            in home home home home home 404 404 see see 404 enrol 404 404 see 404
/admin/surveys/[id]/texts        abroad          in home home home home home 404 404 404 404 404 enrol 404 404 404 404
/admin/surveys/company           ?c=cuihu        in home home home home home 404 404 see see 404 enrol 404 404 see 404
/print/surveys/[id]              home            in home home home home home 404 404 404 404 404 enrol 404 404 404 404
/print/surveys/[id]              abroad          in home home home home home 404 404 404 404 404 enrol 404 404 404 404
/print/surveys/year              ?c=cuihu        in home home home home home 404 404 see see 404 enrol 404 404 see 404
/print/surveys/year              ?c=fenglin      in home home home home home 404 404 404 404 404 enrol 404 404 404 404`,
  actions: `app/survey-result-actions#writeTheme  survey   in 404 404 404 404 404 no no ok ok 404 notAllIn no no ok no
app/survey-result-actions#editTheme   survey   in 404 404 404 404 404 no no 404 404 404 notAllIn no no 404 no
app/survey-result-actions#editTheme   theme    in 404 404 404 404 404 no no 404 404 404 notAllIn no no 404 no
app/survey-result-actions#removeTheme survey   in 404 404 404 404 404 no no ok ok 404 notAllIn no no ok no
app/survey-result-actions#removeTheme theme    in 404 404 404 404 404 no no ok ok 404 notAllIn no no ok no`,
  handlers: `/api/files/[id]                  survey          404 404 404 200 404 404 404 404 200 200 404 404 404 404 200 404
/api/exports survey           404 404 404 404 404 404 404 404 200 200 404 404 404 404 200 404
/api/exports surveyAnswers    404 404 404 404 404 404 404 404 200 200 404 404 404 404 200 404
/api/exports surveyYear       404 404 404 404 404 404 404 404 200 200 404 404 404 404 200 404
/api/exports survey=out       404 404 404 404 404 404 404 404 nothing nothing 404 404 404 404 nothing 404
/api/exports survey=abroad    404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404`,
};
