import type { ReactNode } from 'react';
import { Button } from '../ui/button';

export type ExportButtonProps = {
  what: 'survey' | 'surveyAnswers' | 'surveyYear';
  /** The survey, or the year as the address says it. */
  survey: string;
  communityId: string;
  c: string | null;
  children: ReactNode;
};

/** A workbook in one press; a refusal leads back to the page. */
export const ExportButton = ({ what, survey, communityId, c, children }: ExportButtonProps) => (
  <form action="/api/exports" method="post">
    {Object.entries({ what, format: 'xlsx', community: communityId, c: c ?? '', q: survey }).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <Button type="submit" size="small" icon="download">
      {children}
    </Button>
  </form>
);
