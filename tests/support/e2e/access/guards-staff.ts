import type { Guard } from './guards';

/** What guards the desk's things from staff who have no need for them. */
export const staffGuards: Guard[] = [
  {
    of: 'a ticket is for staff with a need for it',
    file: 'lib/tickets/standing.ts',
    from: "return found.length > 0 || seesAll(roles) || helps ? ['staff', ...found] : [];",
    to: "return helps ? ['staff', ...found] : ['staff', ...found];",
    caught: '/admin/tickets/[id] home: cleaner met see',
  },
  {
    of: 'the list of all tickets is for who needs all of them',
    file: 'lib/desk/community.ts',
    from: 'if (!seesAll(rolesIn(viewer, communityId))) throw notFound();',
    to: '',
    caught: 'assignSeveral ticket: worker met ok',
  },
  {
    of: 'the settings are for who may change them',
    file: 'lib/settings/change.ts',
    from: "if (!setsIn(viewer, communityId)) throw new Refusal('notYours');",
    to: '',
    caught: 'putSetting people: super met notStaffHere',
  },
  {
    of: 'who hears of delays works here',
    file: 'lib/settings/change.ts',
    from: "if (found.length !== new Set(people).size) throw new Refusal('notStaffHere');",
    to: '',
    caught: 'putSetting people: manager met ok',
  },
];
