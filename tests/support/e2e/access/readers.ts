import { mark } from './marks';
import { contactPhone } from './plant';
import { type Kind, kinds } from './table';

/** Who has a need for the tickets of the first community (GEN-8): a cleaner and the finance office have none of these. */
const staffHere: Kind[] = ['clerk', 'worker', 'super', 'manager', 'company', 'admin'];
const worksStaff: Kind[] = [...staffHere, 'finance', 'guard'];
const household: Kind[] = ['neighbour', ...staffHere];
const family: Kind[] = ['kin', 'landlord', ...staffHere];
const abroad: Kind[] = ['outsider', 'foreign'];
/** Who has a home in the first community; who writes its notices. */
const livesHere: Kind[] = ['kin', 'landlord', 'neighbour'];
const writers: Kind[] = ['clerk', 'super', 'manager', 'company'];
const surveyors: Kind[] = ['super', 'manager', 'company'];
const keepers: Kind[] = ['clerk', 'super', 'manager', 'admin'];

/** Who may read which mark anywhere at all; whoever is not named here may meet it in no answer of the portal. */
const readers: Record<string, Kind[]> = {
  ...each(['home', 'homen', 'homes', 'done', 'donen', 'dones', 'publicn', 'publicm'], household),
  ...each(['homenote'], staffHere),
  ...each(['own', 'ownn', 'owns'], family),
  // What is broken in a public area is told to everybody who lives there, but for who told of it.
  ...each(['public', 'publics'], ['kin', ...household, 'landlord']),
  ...each(['let', 'letn', 'lets'], ['tenant', 'landlord', 'foreign']),
  ...each(['abroad', 'abroadn', 'abroads'], abroad),
  ...each(['abroadnote'], ['foreign']),
  ...each(['notice', 'guideabroad'], ['tenant', 'landlord', ...abroad]),
  ...each(['homenotice', 'gonenotice'], [...livesHere, ...writers]),
  ...each(['draftnotice'], writers),
  // Surveys: whom they go to, who keys paper in, who sends and reads them.
  ...each(['survey'], ['neighbour', ...writers]),
  ...each(['surveyabroad'], abroad),
  ...each(['surveydraft', 'surveytext'], surveyors),
  ...each(['surveyover'], [...livesHere, ...surveyors]),
  ...each(['guide'], [...livesHere, ...staffHere, 'cleaner', 'finance', 'guard']),
  ...each(['inside'], [...staffHere, 'cleaner', 'finance', 'guard']),
  // What binds the owner is the owner's; at the office it is also that of those who have a part in works.
  ...each(['works', 'worksn', 'worksfirm'], ['landlord', ...worksStaff]),
  ...each(['worksnote'], worksStaff),
  ...each(['small'], ['landlord', 'guard', ...staffHere]),
  // Who has a part in the money of works; who sees who comes and goes.
  ...each(['worksmoney'], ['landlord', 'clerk', 'worker', 'super', 'manager', 'company', 'finance']),
  ...each(['passname'], ['landlord', 'guard', ...writers]),
  ...each(['worksabroad', 'worksabroadn', 'worksabroadfirm'], ['landlord', 'foreign']),
  ...each(['agreement'], ['landlord', ...worksStaff, 'cleaner']),
  ...each(['agreementwhy'], [...worksStaff, 'cleaner']),
  ...each(['view'], ['super']),
  ...each(['foreignview'], ['foreign']),
  ...each(['neighbourm'], ['neighbour']),
  ...each(['clerkm'], ['clerk']),
  ...each(['called'], ['neighbour']),
  ...each(['round'], []),
  ...each(['roster'], keepers),
  // What the group wrote and what went back to an office outside.
  ...each(['group'], keepers),
  ...each(['groupabroad'], ['foreign']),
  ...each(['outside'], ['clerk', 'super', 'manager', 'company']),
  // Who works on tickets brings the old ledger in; who keeps homes, the roster.
  ...each(['book'], [...keepers, 'company']),
  ...each(['rosterabroad'], ['foreign']),
  // Who asked reads it in the copy of their own data.
  ...each(['asked'], ['outsider', ...keepers]),
  ...each(['askedabroad'], ['neighbour', 'foreign']),
  ...each(['refused'], ['outsider', ...keepers]),
  ...each(['invited'], ['neighbour']),
  ...each(['renamed'], keepers),
  ...each(['renamedabroad'], ['tenant', 'foreign']),
  // What a sticker says hangs where everybody passes; who scans it must only have signed in.
  ...each(
    ['spot'],
    kinds.filter((kind) => kind !== 'nobody'),
  ),
};

const hidden = new Map<Kind, string[]>(
  kinds.map((kind) => [
    kind,
    [
      ...Object.keys(readers)
        .filter((of) => !readers[of]?.includes(kind))
        .map(mark),
      ...(household.includes(kind) ? [] : [contactPhone, `${contactPhone.slice(0, 3)}****${contactPhone.slice(-4)}`]),
    ],
  ]),
);

/** What stands in an answer though this person may not read it. */
export const leaksIn = (body: string, kind: Kind): string[] =>
  (hidden.get(kind) ?? []).filter((one) => body.includes(one));

function each(marks: string[], who: Kind[]): Record<string, Kind[]> {
  return Object.fromEntries(marks.map((of) => [of, who]));
}
