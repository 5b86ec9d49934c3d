import type { Guard } from './guards';

/** What guards notices and the knowledge base. */
export const noticeGuards: Guard[] = [
  {
    of: 'a notice is written by the desk and who leads it',
    file: 'lib/notices/powers.ts',
    from: "if (!mayNotice(viewer, communityId, power)) throw new Refusal('notYours');",
    to: '',
    caught: 'draftNotice community: worker met ok',
  },
  {
    of: 'a notice at the desk is read by who writes notices',
    file: 'lib/notices/find-desk-notice.ts',
    from: "if (!notice || !mayNotice(viewer, notice.communityId, 'write')) throw notFound();",
    to: 'if (!notice) throw notFound();',
    caught: '/admin/notices/[id] home: worker met see',
  },
  {
    of: 'an article is written by who keeps the knowledge base',
    file: 'lib/knowledge/keepers.ts',
    from: "if (!keepsKnowledgeIn(viewer, communityId)) throw new Refusal('notYours');",
    to: '',
    caught: 'newArticle community: worker met ok',
  },
  {
    of: 'residents read what is public',
    file: 'lib/knowledge/find-article.ts',
    from: 'and a.public and a.archived_at is null',
    to: 'and a.archived_at is null',
    caught: '/guide/[id] inside: kin met see',
  },
];
