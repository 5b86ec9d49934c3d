import { afterActivity, afterMoveIn, afterVisit, blank } from '@/lib/i18n/texts/survey-templates/after';
import { halfYear } from '@/lib/i18n/texts/survey-templates/half-year';
import type { SurveyDefinition } from './definition';
import type { SurveyKind } from './survey';

/** What a survey can begin from, by the kind it is of; of any other kind, one question (SUR-1). */
export const templates: Record<SurveyKind, SurveyDefinition> = {
  halfYear,
  fixed: afterVisit,
  moveIn: afterMoveIn,
  activity: afterActivity,
  other: blank,
};
