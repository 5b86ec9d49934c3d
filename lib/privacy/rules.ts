/**
 * What is held, in which tables, why and how long (PIPL 6, 19): the policy's page shows these rules, the nightly sweep does
 * them. `days` with a `sweep`: so long after it was over it goes by itself. Without: until what `keep` in privacy.json says.
 */
export type KeepRule = {
  name: (typeof ruleNames)[number];
  tables: readonly string[];
  /** What goes by itself, by the names of `sweep_batch` in db/privacy.sql. */
  sweeps: readonly { rule: Sweep; days: number }[];
};

export type Sweep =
  | 'proofs'
  | 'requests'
  | 'changeProofs'
  | 'changes'
  | 'counters'
  | 'codes'
  | 'rounds'
  | 'sessions'
  | 'seats'
  | 'scans'
  | 'links'
  | 'messages'
  | 'noticeReads'
  | 'deliveries'
  | 'groupPosts'
  | 'consents'
  | 'erased'
  | 'photos';

export const ruleNames = [
  'account',
  'homes',
  'tickets',
  'surveys',
  'photos',
  'workers',
  'messages',
  'sessions',
  'wechat',
  'codes',
  'consents',
  'acts',
  'staff',
] as const;

export const rules: readonly KeepRule[] = [
  { name: 'account', tables: ['people'], sweeps: [] },
  {
    name: 'homes',
    tables: [
      'residencies',
      'home_requests',
      'data_changes',
      'home_letters',
      'roster',
      'imports',
      'plates',
      'caller_keys',
    ],
    sweeps: [
      { rule: 'proofs', days: 90 },
      { rule: 'requests', days: 365 },
      { rule: 'changeProofs', days: 90 },
      { rule: 'changes', days: 365 },
      { rule: 'erased', days: 1095 },
    ],
  },
  {
    name: 'tickets',
    tables: [
      'tickets',
      'events',
      'event_content',
      'task_orders',
      'quote_lines',
      'ratings',
      'followers',
      'ticket_terms',
      'ticket_links',
      'inspections',
      'acceptances',
      'review_points',
      'foreman_links',
      'ledger_lines',
      'follow_ups',
      'follow_up_tries',
      'visit_tickets',
      'calls',
      'call_tickets',
      'group_posts',
      'outside_items',
      'progress_links',
      'agreed_texts',
      'accounts',
      'entries',
    ],
    sweeps: [{ rule: 'groupPosts', days: 30 }],
  },
  {
    name: 'surveys',
    tables: ['survey_invites', 'survey_ballots', 'survey_answers', 'survey_texts'],
    sweeps: [],
  },
  // How long is each community's own: `forget_passes` in db/passes.sql.
  { name: 'workers', tables: ['permits', 'passes', 'crossings'], sweeps: [] },
  { name: 'photos', tables: ['attachments'], sweeps: [{ rule: 'photos', days: 1 }] },
  {
    name: 'messages',
    tables: ['inbox', 'deliveries', 'telling_choices', 'notice_reads'],
    sweeps: [
      { rule: 'messages', days: 365 },
      { rule: 'noticeReads', days: 365 },
      { rule: 'deliveries', days: 90 },
    ],
  },
  {
    name: 'sessions',
    tables: ['sessions', 'desk_seats', 'desk_scans'],
    sweeps: [
      { rule: 'sessions', days: 183 },
      { rule: 'seats', days: 1 },
      { rule: 'scans', days: 1 },
    ],
  },
  { name: 'wechat', tables: ['wechat_links', 'wechat_states'], sweeps: [{ rule: 'rounds', days: 1 }] },
  {
    name: 'codes',
    tables: ['sign_in_codes', 'rate_limits'],
    sweeps: [
      { rule: 'codes', days: 1 },
      { rule: 'counters', days: 2 },
    ],
  },
  { name: 'consents', tables: ['consents'], sweeps: [{ rule: 'consents', days: 1095 }] },
  { name: 'acts', tables: ['acts'], sweeps: [] },
  {
    name: 'staff',
    tables: [
      'posts',
      'credentials',
      'saved_views',
      'duties',
      'holiday_changes',
      'first_links',
      'notices',
      'notice_steps',
      'articles',
      'article_versions',
      'setting_changes',
      'agreement_texts',
      'commendations',
      'surveys',
      'survey_publications',
    ],
    sweeps: [{ rule: 'links', days: 1 }],
  },
];

/** Tables in which nothing says anything about a person. */
export const impersonal: readonly string[] = [
  'companies',
  'communities',
  'buildings',
  'units',
  'holidays',
  'article_terms',
  'name_letters',
  'ticket_numbers',
  'heartbeats',
  'place_codes',
  'wechat_tokens',
  'robots',
  'survey_counts',
  'survey_themes',
  'survey_deeds',
];
