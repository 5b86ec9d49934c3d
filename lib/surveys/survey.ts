import type { surveys } from '@/db/schema';
import { sql } from '@/db/sql';

export type SurveyRow = typeof surveys.$inferSelect;

export const surveyColumns = sql`s.id, s.community_id as "communityId", s.kind, s.title, s.definition, s.version, s.state,
  s.named, s.per, s.building_ids as "buildingIds", s.unit_ids as "unitIds", s.event, s.late_counts as "lateCounts", s.fair_counts as "fairCounts", s.weighting, s.earlier_id as "earlierId",
  s.sent_at as "sentAt", s.closes_at as "closesAt", s.paper_until as "paperUntil", s.counted_at as "countedAt",
  s.author_id as "authorId", s.written_at as "writtenAt"`;

export type SurveyKind = SurveyRow['kind'];
