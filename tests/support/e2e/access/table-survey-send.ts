/** Rows of the access table: how surveys are sent, and their paper. */
export const surveySendRows = {
  pages: `/admin/surveys/[id]/send         draft           in home home home home home 404 404 see see 404 enrol 404 404 see 404
/admin/surveys/[id]/send         home            in home home home home home 404 404 see see 404 enrol 404 404 see 404
/admin/surveys/[id]/send         abroad          in home home home home home 404 404 404 404 404 enrol 404 404 404 404
/admin/surveys/[id]/paper        home            in home home home home home see 404 see see 404 enrol 404 404 see 404
/admin/surveys/[id]/paper        abroad          in home home home home home 404 404 404 404 see enrol 404 404 404 404
/print/surveys/[id]/paper        home            in home home home home home see 404 see see 404 enrol 404 404 see 404
/print/surveys/[id]/paper        abroad          in home home home home home 404 404 404 404 see enrol 404 404 404 404
/print/surveys/[id]/codes        home            in home home home home home see 404 see see 404 enrol 404 404 see 404
/print/surveys/[id]/codes        abroad          in home home home home home 404 404 404 404 see enrol 404 404 404 404`,
  actions: `app/survey-send-actions#keepSending survey       in 404 404 404 404 404 no no changedMeanwhile changedMeanwhile 404 notAllIn no no changedMeanwhile no
app/survey-send-actions#keepSending buildings    in 404 404 404 404 404 no no 404 404 404 notAllIn no no 404 no
app/survey-send-actions#keepSending earlier      in 404 404 404 404 404 no no 404 404 404 notAllIn no no 404 no
app/survey-send-actions#send        survey       in 404 404 404 404 404 404 404 changedMeanwhile changedMeanwhile 404 notAllIn 404 404 changedMeanwhile 404
app/survey-send-actions#close       survey       in 404 404 404 404 404 404 404 surveyIsOver surveyIsOver 404 notAllIn 404 404 surveyIsOver 404
app/survey-send-actions#takeStub    survey       in 404 404 404 404 404 input no input input 404 notAllIn no no input no
app/survey-send-actions#giveStubBack survey      in 404 404 404 404 404 input no input input 404 notAllIn no no input no
app/survey-send-actions#keyIn       survey       in 404 404 404 404 404 surveyEmpty no surveyEmpty surveyEmpty 404 notAllIn no no surveyEmpty no
app/survey-send-actions#keyInHome   survey       in 404 404 404 404 404 404 no 404 404 404 notAllIn no no 404 no`,
};
