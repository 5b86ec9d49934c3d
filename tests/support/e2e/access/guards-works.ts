import type { Guard } from './guards';

/** What guards works at home: whose they are, who has a part in them, and who reads their money. */
export const worksGuards: Guard[] = [
  {
    of: 'what binds the owner is the owner’s, and not of who only lives there',
    file: 'lib/tickets/standing.ts',
    from: "if (ticket.sight === 'owners') return isOwners(home) ?",
    to: "if (ticket.sight === 'owners') return home ?",
    caught: '/tickets/[id] works: kin met see',
  },
  {
    of: 'who only has a part in works learns of no other ticket of the home',
    file: 'lib/tickets/find-facts.ts',
    from: '${!serviceOf(kind).shared}',
    to: '${Boolean(serviceOf(kind))}',
    caught: '/admin/tickets/[id] works: finance met qzownzq',
  },
  {
    of: 'a receipt is for those who have a part in the money',
    file: 'lib/works/find-receipt.ts',
    from: 'seesMoneyOf(page.actor) &&',
    to: 'Boolean(seesMoneyOf) &&',
    caught: '/print/tickets/[id]/receipts/[entry] works: guard met see',
  },
  {
    of: 'who comes and goes is written down by who keeps the gate',
    file: 'lib/gate/cross.ts',
    from: '!keepsGate(viewer, row.communityId)',
    to: '!keepsGate',
    caught: 'crossGate works: cleaner met',
  },
  {
    of: 'the agreement is written by who sets what a community promises',
    file: 'lib/works/agreement-texts.ts',
    from: "if (!setsIn(viewer, communityId)) throw new Refusal('notYours');",
    to: '',
    caught: 'saveAgreement own: clerk met agreementSaved',
  },
  {
    of: 'the foreman’s link is made by who asked for the works and by the desk',
    file: 'lib/works/foreman-link.ts',
    from: '    requireMayLink(viewer, row, as);\n',
    to: '',
    caught: 'linkForeman ticket: kin met',
  },
  {
    of: 'the books of works are for who keeps them and who leads: beneath it is refused too, here it is no fault and on record',
    file: 'app/(admin)/admin/money/page.tsx',
    from: 'if (!seesMoney(viewer, community.id)) return refusePage(viewer, PATH);',
    to: '',
    caught: '/admin/money ?c=cuihu: clerk met 500, not 404',
  },
  {
    of: 'papers are for who reviews the application, and not for all who have a part in the works',
    file: 'lib/files/sight.ts',
    from: 'staff.standings.length > 0 && opens(staff, ticket.kind, purpose)',
    to: 'staff.standings.length > 0',
    caught: '/api/files/[id] paper: finance met 200',
  },
  {
    of: 'passes are printed by who gives them out and who keeps the gate',
    file: 'lib/gate/permit-paper.ts',
    from: 'if (!knowsWorkers(paper.page)) return refusePage(paper.viewer, address);',
    to: 'if (!knowsWorkers) return refusePage(paper.viewer, address);',
    caught: '/print/tickets/[id]/passes works: finance met see',
  },
  {
    of: 'who came and went is told by name to who knows the workers',
    file: 'lib/gate/worker-names.ts',
    from: 'knowsWorkers(page) ? (given) => given : maskName',
    to: 'knowsWorkers(page) || true ? (given) => given : maskName',
    caught: '/admin/tickets/[id]/crossings works: finance met qzpassnamezq',
  },
];
