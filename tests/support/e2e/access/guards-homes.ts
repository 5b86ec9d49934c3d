import type { Guard } from './guards';

/** What guards homes: most of it stands in the database, where the one asking is of no community yet. */
export const homeGuards: Guard[] = [
  {
    of: 'a home looked at is an own one',
    file: 'app/(resident)/homes/[unit]/page.tsx',
    from: "if (!home) return refusePage(viewer, '/homes/[unit]');",
    to: 'if (!home) return null;',
    caught: '/homes/[unit] home: kin met see',
  },
  {
    of: 'the book of homes is for who keeps it',
    file: 'app/(admin)/admin/homes/page.tsx',
    from: 'if (!keepsHomesIn(viewer, community.id)) return refusePage(viewer, PATH);',
    to: '',
    caught: '/admin/homes ?c=cuihu: worker met',
  },
  {
    of: 'a request taken back is an own one',
    file: 'db/homes.sql',
    from: "and ((state = 'asked' and person_id = me())",
    to: "and ((state = 'asked')",
    caught: 'withdrawHome request: kin met ok',
  },
  {
    of: 'a relative taken back was entered for the own home',
    file: 'db/homes.sql',
    from: "and (invited_by = me() or lives_in(me(), unit_id, array['owner'])))",
    to: ')',
    caught: 'takeBackRelative request: kin met ok',
  },
  {
    of: 'relatives are entered by the family of the home',
    file: 'db/homes.sql',
    from: "if v_unit.id is null or not lives_in(me(), p_unit, array['owner', 'family']) then return null; end if;",
    to: 'if v_unit.id is null then return null; end if;',
    caught: 'addRelative unit: kin met ok',
  },
  {
    of: 'only an owner sends somebody away from a home',
    file: 'db/homes.sql',
    from: "r.person_id <> me() and lives_in(me(), r.unit_id, array['owner'])",
    to: 'r.person_id <> me()',
    caught: 'removeMember residency: kin met ok',
  },
  {
    of: 'requests are decided by who keeps the homes there',
    file: 'db/homes.sql',
    from: 'if v_request.id is null or not keeps_homes(v_request.community_id) then return null; end if;',
    to: 'if v_request.id is null then return null; end if;',
    caught: 'approveHome request: worker met ok',
  },
  {
    of: 'residencies are ended by who keeps the homes there',
    file: 'db/homes.sql',
    from: 'where r.id = p_residency and keeps_homes(r.community_id) and r.person_id <> me()',
    to: 'where r.id = p_residency and r.person_id <> me()',
    caught: 'endHome residency: worker met ok',
  },
  {
    of: 'letters are written by who keeps the homes there',
    file: 'db/homes.sql',
    from: 'from units u where u.id = p_unit and keeps_homes(u.community_id) returning community_id',
    to: 'from units u where u.id = p_unit returning community_id',
    caught: 'printLetter unit: worker met ok',
  },
  {
    of: 'the code of a letter is made here',
    file: 'lib/signed-code.ts',
    from: 'idInput.safeParse(id).success && isSame(signedCode(use, id), code) ? id : null',
    to: 'idInput.safeParse(id).success ? id : null',
    caught: '/homes/letter/[code] forged: kin met see',
  },
  {
    of: 'a proof is looked at by who keeps the homes there',
    file: 'db/homes.sql',
    from: 'and (a.uploader_id = me() or (keeps_homes(a.community_id)',
    to: 'and (a.uploader_id = me() or (true',
    caught: '/api/files/[id] proof: kin met 200',
  },
  {
    of: 'a claim takes only photos of who makes it',
    file: 'db/homes.sql',
    from: 'where id = any(p_photos) and uploader_id = v_me.id',
    to: 'where id = any(p_photos)',
    caught: 'askForHome photos: kin met ok',
  },
];
