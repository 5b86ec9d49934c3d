/** Rows of the access table: surveys as the desk writes them. */
export const surveyBuildRows = {
  pages: `/admin/surveys                   ?c=cuihu        in home home home home home see 404 see see 404 enrol 404 404 see 404
/admin/surveys                   ?c=fenglin      in home home home home home 404 404 404 404 see enrol 404 404 404 404
/admin/surveys/new               ?c=cuihu        in home home home home home 404 404 see see 404 enrol 404 404 see 404
/admin/surveys/[id]              home            in home home home home home see 404 see see 404 enrol 404 404 see 404
/admin/surveys/[id]              draft           in home home home home home 404 404 see see 404 enrol 404 404 see 404
/admin/surveys/[id]              abroad          in home home home home home 404 404 404 404 see enrol 404 404 404 404
/admin/surveys/[id]/edit         draft           in home home home home home 404 404 see see 404 enrol 404 404 see 404
/admin/surveys/[id]/preview      draft           in home home home home home 404 404 see see 404 enrol 404 404 see 404
/admin/surveys/[id]/preview      home            in home home home home home see 404 see see 404 enrol 404 404 see 404`,
  actions: `app/survey-actions#draftSurvey   community       in 404 404 404 404 404 no no ok ok 404 notAllIn no no ok no
app/survey-actions#draftSurvey   of              in 404 404 404 404 404 404 404 404 404 no notAllIn 404 404 404 404
app/survey-actions#changeSurvey  survey          in 404 404 404 404 404 no no changedMeanwhile changedMeanwhile 404 notAllIn no no changedMeanwhile no
app/survey-actions#changeSurvey  home            in 404 404 404 404 404 no no surveyIsOut surveyIsOut 404 notAllIn no no surveyIsOut no
app/survey-actions#deleteDraft   survey          in 404 404 404 404 404 no no changedMeanwhile changedMeanwhile 404 notAllIn no no changedMeanwhile no`,
};
