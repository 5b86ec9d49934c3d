/** Rows of the access table: what residents read of surveys, and who puts it there. */
export const surveyPublicRows = {
  pages: `/surveys/[id]/results            over            in see see see 404 404 404 404 404 404 404 404 404 404 404 404
/surveys/[id]/results            home            in 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
/admin/surveys/[id]/publish      over            in home home home home home 404 404 see see 404 enrol 404 404 see 404
/admin/surveys/[id]/publish      abroad          in home home home home home 404 404 404 404 404 enrol 404 404 404 404`,
  actions: `app/survey-public-actions#publishResults survey in 404 404 404 404 404 no no surveyNotCounted surveyNotCounted 404 notAllIn no no surveyNotCounted no
app/survey-public-actions#promiseDeed  survey    in 404 404 404 404 404 no no surveyNotCounted surveyNotCounted 404 notAllIn no no surveyNotCounted no
app/survey-public-actions#tellOutcome  deed      in 404 404 404 404 404 no no already already 404 notAllIn no no already no
app/survey-public-actions#takeBackDeed deed      in 404 404 404 404 404 no no already already 404 notAllIn no no already no`,
};
