/** Rows of the access table: what residents are asked. */
export const surveyAnswerRows = {
  pages: `/surveys                         -               in see see see see see see see see see see see see see see see
/surveys/[id]                    home            in 404 404 see 404 404 404 404 404 404 404 404 404 404 404 404
/surveys/[id]                    abroad          in 404 404 404 404 see 404 404 404 404 404 404 404 404 404 404
/surveys/[id]                    draft           in 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
/surveys/[id]                    nothing         in 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
/answer/[code]                   open            see see see see see see see see see see see see see see see see
/answer/[code]                   forged          404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404`,
  actions: `app/survey-answer-actions#answerQuestions survey in 404 404 input 404 404 404 404 404 404 404 404 404 404 404 404
app/survey-answer-actions#answerQuestions home   in 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
app/survey-answer-actions#answerQuestions draft  in 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
app/survey-answer-actions#answerForHome  open    input input input input input input input input input input input input input input input input
app/survey-answer-actions#answerForHome  forged  surveyCode surveyCode surveyCode surveyCode surveyCode surveyCode surveyCode surveyCode surveyCode surveyCode surveyCode surveyCode surveyCode surveyCode surveyCode surveyCode`,
};
